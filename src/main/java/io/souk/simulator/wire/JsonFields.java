package io.souk.simulator.wire;

/** JSON: the fields in the order in which they are written. */
public final class JsonFields implements Fields {

  private final Bytes out;
  private final Timestamps timestamps = new Timestamps();
  private boolean first;

  public JsonFields(Bytes out) {
    this.out = out;
  }

  @Override
  public Fields open(int count) {
    out.put('{');
    first = true;
    return this;
  }

  @Override
  public Fields text(String key, String value) {
    key(key);
    quote(out, value);
    return this;
  }

  @Override
  public Fields texts(String key, Iterable<String> values, int count) {
    key(key);
    char separator = '[';
    for (String value : values) {
      out.put(separator);
      quote(out, value);
      separator = ',';
    }
    if (separator == '[') {
      out.put('[');
    }
    out.put(']');
    return this;
  }

  @Override
  public Fields whole(String key, long value) {
    key(key);
    out.digits(value);
    return this;
  }

  @Override
  public Fields decimal(String key, long value, int scale) {
    key(key);
    out.decimal(value, scale);
    return this;
  }

  @Override
  public Fields time(String key, long nanos) {
    key(key);
    out.put('"');
    timestamps.write(out, nanos);
    out.put('"');
    return this;
  }

  @Override
  public Fields close() {
    out.put('}');
    return this;
  }

  /** A whole object that is JSON already. */
  public void raw(String object) {
    out.utf8(object);
  }

  /** Text in quotes, escaped. */
  public static void quote(Bytes out, String text) {
    out.put('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.put('\\').put(c);
      } else if (c < ' ') {
        out.ascii(String.format("\\u%04x", (int) c));
      } else if (c < 128) {
        out.put(c);
      } else {
        int end = text.offsetByCodePoints(i, 1);
        out.utf8(text.substring(i, end));
        i = end - 1;
      }
    }
    out.put('"');
  }

  private void key(String key) {
    if (!first) {
      out.put(',');
    }
    first = false;
    out.put('"').ascii(key).put('"').put(':');
  }
}
