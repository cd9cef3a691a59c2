package io.souk.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A secret as a setting tells it: the secret itself, or {@code file:} and the path of a file that
 * holds it. A file is read anew each time, so that a new key needs no restart. It never shows
 * itself.
 */
public record Secret(String setting) {

  private static final String FILE = "file:";

  /** The secret without blanks around it; empty if there is none, or its file cannot be read. */
  public String text() {
    if (!setting.startsWith(FILE)) {
      return setting.strip();
    }
    try {
      return Files.readString(Path.of(setting.substring(FILE.length()).strip())).strip();
    } catch (IOException | InvalidPathException unreadable) {
      return "";
    }
  }

  @Override
  public String toString() {
    return "Secret[***]";
  }
}
