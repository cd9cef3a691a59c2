package io.souk.dashboard;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The symbols that must be read again; after too many to name: all of them. */
final class Dirty {

  /** What was collected. */
  record Collected(boolean all, Set<String> symbols) {

    boolean isEmpty() {
      return !all && symbols.isEmpty();
    }
  }

  private Set<String> symbols = new HashSet<>();
  private boolean all = true;

  synchronized void add(Collection<String> changed) {
    symbols.addAll(changed);
  }

  synchronized void addAll() {
    all = true;
  }

  synchronized void putBack(Collected before) {
    all |= before.all;
    symbols.addAll(before.symbols);
  }

  synchronized Collected take() {
    var collected = new Collected(all, symbols);
    symbols = new HashSet<>();
    all = false;
    return collected;
  }
}
