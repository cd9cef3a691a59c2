package io.souk.simulator.faults;

/** A fault that is on for a number of occasions or for a time, whichever was asked for. */
public final class Switch {

  private long occasions;
  private long until = System.nanoTime();

  /** Turns it on for so many occasions, and besides for so many seconds. */
  public void on(long times, double seconds) {
    occasions = times;
    until = System.nanoTime() + (long) (seconds * 1e9);
  }

  public void off() {
    on(0, 0);
  }

  /** Whether the fault strikes now; an occasion is used up. */
  public boolean strikes() {
    if (occasions > 0) {
      occasions--;
      return true;
    }
    return System.nanoTime() - until < 0;
  }

  public boolean active() {
    return occasions > 0 || System.nanoTime() - until < 0;
  }
}
