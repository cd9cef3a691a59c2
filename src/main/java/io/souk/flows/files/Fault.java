package io.souk.flows.files;

/**
 * Why a text is not taken.
 *
 * @param file path within the routes folder
 * @param line counted from 1, null where no line can be named
 * @param reason in words, for the person who saved the file
 */
public record Fault(String file, Integer line, String reason) {

  @Override
  public String toString() {
    return file + (line == null ? "" : ":" + line) + " " + reason;
  }
}
