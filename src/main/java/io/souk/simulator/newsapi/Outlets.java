package io.souk.simulator.newsapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** All outlets, from {@code simulator/outlets.csv}; the first one is the newsroom's own. */
final class Outlets {

  private final List<Outlet> all;

  private Outlets(List<Outlet> all) {
    this.all = all;
  }

  static Outlets load() {
    try (InputStream file = Outlets.class.getResourceAsStream("/simulator/outlets.csv")) {
      return new Outlets(
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(",", 6))
              .map(part -> new Outlet(part[0], part[1], part[2], part[3], part[4], part[5]))
              .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<Outlet> all() {
    return all;
  }

  Outlet own() {
    return all.get(0);
  }

  /** Those that may write about business: all but the own one. */
  List<Outlet> others() {
    return all.subList(1, all.size());
  }

  /** Null for a name that the service does not list. */
  Outlet named(String id) {
    return all.stream()
        .filter(outlet -> outlet.listed() && outlet.id().equals(id))
        .findFirst()
        .orElse(null);
  }
}
