/** What tests share: a real PostgreSQL, a whole hub. */
package io.souk.testing;
