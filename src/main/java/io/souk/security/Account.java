package io.souk.security;

import java.time.ZoneId;

/**
 * A person who may sign in.
 *
 * @param name in small letters
 * @param passwordHash the password's hash, never the password
 */
record Account(String name, String passwordHash, Role role, ZoneId zone) {

  @Override
  public String toString() {
    return name + " (" + role.inTable() + ")";
  }
}
