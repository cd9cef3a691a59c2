/**
 * The language of the house: rows that cannot exist wrong, the market calendar, and the events the
 * rooms tell each other.
 */
package io.souk.market;
