package io.souk.market;

import java.util.Set;

/** People follow other symbols than before: the whole new set. */
public record WatchlistChanged(Set<String> symbols) {}
