/**
 * The ground the house stands on: the embedded or external PostgreSQL, its migrations and
 * partitions, and named SQL files.
 */
package io.souk.database;
