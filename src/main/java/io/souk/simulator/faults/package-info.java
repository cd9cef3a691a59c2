/** What shall go wrong, and for how long. */
package io.souk.simulator.faults;
