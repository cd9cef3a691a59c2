/** Tries a flow beside the hub, without a firing, a connection or a write, before it may run. */
package io.souk.flows.rehearsal;
