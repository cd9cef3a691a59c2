/** The market-data stream: who may connect, what is said, and how frames leave. */
package io.souk.simulator.stream;
