/**
 * What Souk follows: the watchlist that people keep, the search for what they may add to it, and
 * the signs by which a symbol is found to be delisted, renamed or back.
 */
package io.souk.symbols;
