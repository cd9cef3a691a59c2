package io.souk.simulator.market;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of the simulator's lines and columns; its first line says what the columns are. */
public final class Table {

  private Table() {}

  /** The columns of each line of {@code simulator/<name>}. */
  public static List<String[]> rows(String name) {
    try (InputStream file = Table.class.getResourceAsStream("/simulator/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
