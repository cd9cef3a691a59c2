package io.souk.intake;

import io.souk.testing.IntakeUnderTest;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.*;
import org.junit.jupiter.api.Test;

class ReadScratchTest {
  @Test
  void read() throws Exception {
    var recipe = IntakeUnderTest.recipe("alpaca-stream", "iex", IntakeUnderTest.STREAM_KINDS);
    Random r = new Random(1);
    List<List<String>> batches = new ArrayList<>();
    Instant now = Instant.now().minusSeconds(3600);
    long id = 0;
    for (int b = 0; b < 20; b++) {
      var frames = new ArrayList<String>();
      var sb = new StringBuilder("[");
      for (int i = 0; i < 2000; i++) {
        now = now.plusNanos(40_003);
        String s = "S" + r.nextInt(500);
        if (sb.length() > 1) sb.append(',');
        double p = 100 + r.nextInt(1000) / 100.0;
        if (i % 3 == 0)
          sb.append(
              "{\"T\":\"t\",\"S\":\""
                  + s
                  + "\",\"i\":"
                  + (++id)
                  + ",\"x\":\"D\",\"p\":"
                  + p
                  + ",\"s\":"
                  + r.nextInt(500)
                  + ",\"t\":\""
                  + now
                  + "\",\"c\":[\"@\"],\"z\":\"C\"}");
        else
          sb.append(
              "{\"T\":\"q\",\"S\":\""
                  + s
                  + "\",\"bx\":\"V\",\"bp\":"
                  + p
                  + ",\"bs\":"
                  + r.nextInt(50)
                  + ",\"ax\":\"V\",\"ap\":"
                  + (p + 0.01)
                  + ",\"as\":"
                  + r.nextInt(50)
                  + ",\"t\":\""
                  + now
                  + "\",\"c\":[\"R\"],\"z\":\"C\"}");
        if (i % 50 == 49) {
          frames.add(sb.append("]").toString());
          sb = new StringBuilder("[");
        }
      }
      batches.add(frames);
    }
    var rows = new Rows();
    var statements = Json.forStatements();
    var threads = ManagementFactory.getThreadMXBean();
    int rounds = Integer.getInteger("rounds", 5);
    for (int round = 0; round < rounds; round++) {
      long t0 = threads.getCurrentThreadCpuTime(), write = 0, zip = 0;
      int n = 0;
      for (var batch : batches) {
        var reading = rows.read(recipe, batch, Instant.now(), Map.of());
        long w0 = threads.getCurrentThreadCpuTime();
        for (var kind : List.of(Kind.TRADE, Kind.QUOTE))
          n += Math.min(1, statements.writeValueAsString(reading.rows(kind)).length());
        long z0 = threads.getCurrentThreadCpuTime();
        write += z0 - w0;
        n += Payload.of(batch, true).bytes() & 1;
        zip += threads.getCurrentThreadCpuTime() - z0;
      }
      double items = 20 * 2000;
      long all = threads.getCurrentThreadCpuTime() - t0;
      System.out.printf(
          "read %.2f us/item, write %.2f, zip %.2f (%d)%n",
          (all - write - zip) / 1e3 / items, write / 1e3 / items, zip / 1e3 / items, n);
    }
  }
}
