package io.souk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a Java process holds on to, garbage left out. */
final class LiveHeap {

  private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)\\s*$");

  private LiveHeap() {}

  /** In bytes, counted by the process itself after a full collection. */
  static long of(Child process) {
    String counter = Jdk.ours().home().resolve("bin").resolve("jcmd").toString();
    try {
      var asked =
          new ProcessBuilder(counter, Long.toString(process.pid()), "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      String told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var total = TOTAL.matcher(told.strip());
      if (!total.find()) {
        throw new IllegalStateException("No total in what the process counted: " + told);
      }
      return Long.parseLong(total.group(1));
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
