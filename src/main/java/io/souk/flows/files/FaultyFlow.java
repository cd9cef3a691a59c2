package io.souk.flows.files;

import java.util.List;

/** A flow that cannot run as it is written. */
public final class FaultyFlow extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public FaultyFlow(Fault fault) {
    this(List.of(fault), null);
  }

  public FaultyFlow(Fault fault, Throwable cause) {
    this(List.of(fault), cause);
  }

  public FaultyFlow(List<Fault> faults, Throwable cause) {
    super(faults.get(0).toString(), cause);
    this.faults = List.copyOf(faults);
  }

  /** The first fault; where there are more, its reason says so. */
  public Fault fault() {
    var first = faults.get(0);
    if (faults.size() == 1) {
      return first;
    }
    return new Fault(
        first.file(), first.line(), first.reason() + " (and " + (faults.size() - 1) + " more)");
  }

  public List<Fault> faults() {
    return faults;
  }
}
