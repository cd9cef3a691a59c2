package io.souk.flows.poll;

import io.souk.flows.poll.ProviderFault.Oversized;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** An answer, unpacked, that is read up to its largest size and not beyond the deadline. */
final class GuardedAnswer extends HttpEntityWrapper {

  private final Deadline deadline;
  private final long largest;
  private final boolean strict;
  private InputStream content;

  /**
   * @param strict true: a larger answer is a fault; false: it just ends there
   */
  GuardedAnswer(HttpEntity answer, Deadline deadline, long largest, boolean strict) {
    super(answer);
    this.deadline = deadline;
    this.largest = largest;
    this.strict = strict;
  }

  @Override
  public InputStream getContent() throws IOException {
    if (content == null) {
      content = new Content(super.getContent());
    }
    return content;
  }

  private final class Content extends FilterInputStream {
    private long left = largest;

    Content(InputStream all) {
      super(all);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      try {
        int came = super.read(into, from, length);
        left -= Math.max(came, 0);
        return left < 0 ? tooMuch() : came;
      } catch (IOException broken) {
        throw deadline.explain(broken);
      }
    }

    private int tooMuch() {
      deadline.abandon();
      if (strict) {
        throw new Oversized("the answer is larger than " + largest / (1024 * 1024) + " MiB");
      }
      return -1;
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } finally {
        deadline.met();
      }
    }
  }
}
