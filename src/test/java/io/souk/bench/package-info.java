/**
 * Measurements of the packed hub against the simulator, each in a process of its own: {@code ./mvnw
 * -Pbench verify}.
 */
package io.souk.bench;
