/**
 * The REST API of the simulated venue: market data, assets, clock and calendar, with paging, limits
 * and errors.
 */
package io.souk.simulator.rest;
