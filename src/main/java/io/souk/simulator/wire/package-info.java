/** The two codings of the wire, JSON and MessagePack, written straight into byte arrays. */
package io.souk.simulator.wire;
