package io.souk.security;

import java.util.Locale;
import org.springframework.security.core.Authentication;

/** What a person may do. An admin may what everybody may; a trader and an engineer may look. */
public enum Role {
  /** Looks at the market. */
  VIEWER,
  /** Looks, and decides what is followed. */
  TRADER,
  /** Looks, decides what is followed, and steers the flows, here and in Hawtio. */
  ENGINEER,
  /** Whatever the others may. */
  ADMIN;

  private static final String PREFIX = "ROLE_";

  /** Who includes whom, in Spring Security's words. */
  static final String HIERARCHY =
      """
      ROLE_ADMIN > ROLE_ENGINEER
      ROLE_ADMIN > ROLE_TRADER
      ROLE_ENGINEER > ROLE_VIEWER
      ROLE_TRADER > ROLE_VIEWER
      """;

  /** Whether a person of this role may what a person of that role may. */
  public boolean includes(Role that) {
    return this == that || this == ADMIN || that == VIEWER;
  }

  /** As the table keeps it: {@code engineer}. */
  String inTable() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Role fromTable(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** The role that the person proved at login; null for somebody without one. */
  static Role of(Authentication proven) {
    if (proven == null) {
      return null;
    }
    return proven.getAuthorities().stream()
        .map(authority -> authority.getAuthority())
        .filter(authority -> authority.startsWith(PREFIX))
        .filter(authority -> !authority.equals("ROLE_ANONYMOUS"))
        .map(authority -> valueOf(authority.substring(PREFIX.length())))
        .findFirst()
        .orElse(null);
  }
}
