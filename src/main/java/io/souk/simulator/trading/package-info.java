/**
 * Accounts of the simulated broker: orders that fill at the market's prices, and what they hold.
 */
package io.souk.simulator.trading;
