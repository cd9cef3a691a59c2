package io.souk.simulator.stream;

import io.souk.simulator.SimulatorSettings;
import io.souk.simulator.faults.Faults;
import io.vertx.core.Vertx;

/** What all conversations share. */
public record Hall(
    Vertx vertx,
    SimulatorSettings settings,
    Keys keys,
    Sessions sessions,
    Faults faults,
    Journal journal) {}
