package io.souk.security;

import java.time.ZoneId;

/**
 * Somebody who signed in.
 *
 * @param zone the zone in which this person reads times
 */
public record Person(String name, Role role, ZoneId zone) {

  /** Whether this person may what a person of that role may. */
  public boolean may(Role role) {
    return this.role.includes(role);
  }
}
