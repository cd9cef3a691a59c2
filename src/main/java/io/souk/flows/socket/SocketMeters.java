package io.souk.flows.socket;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** The counters and gauges of one socket, named {@code souk.socket.*} and told apart by flow. */
final class SocketMeters {

  private final MeterRegistry registry;
  private final Tags tags;
  private final List<Meter> gauges = new ArrayList<>();
  final Counter connects;
  final Counter losses;
  final Counter frames;
  final Counter items;
  final Counter warnings;
  final Counter redeliveries;

  SocketMeters(String flow, MeterRegistry registry) {
    this.registry = registry;
    this.tags = Tags.of("flow", flow);
    this.connects = counter("connects", "Connections that were subscribed and heard");
    this.losses = counter("losses", "Connections that were lost after they had been heard");
    this.frames = counter("frames", "Frames of data that came");
    this.items = counter("items", "Items that came, estimated frame by frame");
    this.warnings = counter("warnings", "Words of the provider that a person should know");
    this.redeliveries = counter("redeliveries", "Batches that had to be offered again");
  }

  private Counter counter(String name, String about) {
    return Counter.builder("souk.socket." + name).tags(tags).description(about).register(registry);
  }

  /** Shows a value as long as the socket runs. */
  void watch(String name, String about, IntSupplier value) {
    gauges.add(
        Gauge.builder("souk.socket." + name, value, IntSupplier::getAsInt)
            .strongReference(true)
            .tags(tags)
            .description(about)
            .register(registry));
  }

  /** Takes the gauges away, for they would speak of a socket that is gone. */
  void unwatch() {
    gauges.forEach(registry::remove);
    gauges.clear();
  }
}
