package io.souk.bench;

/** What is driven by ticks: the hub, or the bare loop that it is compared with. */
interface Subject {

  String name();

  /** How many items it has made durable so far. */
  long taken();
}
