/** The control API: what a test or a benchmark may make the venue do. */
package io.souk.simulator.control;
