/**
 * The simulated market: what is listed, when it trades, and at what prices, as a function of seed
 * and time.
 */
package io.souk.simulator.market;
