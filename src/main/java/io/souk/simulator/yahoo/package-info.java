/**
 * The simulated Yahoo Finance: cookies, consent and crumbs, charts, summaries, quotes, statements
 * and search.
 */
package io.souk.simulator.yahoo;
