package io.souk.market;

/** An item that cannot become a row, with its code and a reason a person understands. */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RefusalCode code;

  public Refusal(RefusalCode code, String reason) {
    super(reason, null, false, false);
    this.code = code;
  }

  public RefusalCode code() {
    return code;
  }
}
