package io.souk.providers;

/**
 * What a conversation needs to know first comes from elsewhere in the hub, and has not come yet.
 */
public final class NotYetKnown extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what is not known, in words for a person
   */
  public NotYetKnown(String what) {
    super(what);
  }
}
