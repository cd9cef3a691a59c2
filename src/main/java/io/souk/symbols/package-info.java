/**
 * What Souk follows: the watchlist that people keep, and the search for what they may add to it.
 */
package io.souk.symbols;
