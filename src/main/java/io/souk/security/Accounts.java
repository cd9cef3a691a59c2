package io.souk.security;

import io.souk.database.SqlFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The people who may sign in. Names are one in great and small letters. */
@Component
class Accounts {

  private static final SqlFile FIND = SqlFile.named("security/find-account");
  private static final SqlFile ADD = SqlFile.named("security/add-account");
  private static final SqlFile ANY = SqlFile.named("security/any-account");
  private static final SqlFile SAVE_ZONE = SqlFile.named("security/save-zone");

  private final JdbcClient database;
  private final PasswordEncoder passwords;

  Accounts(JdbcClient database, PasswordEncoder passwords) {
    this.database = database;
    this.passwords = passwords;
  }

  Optional<Account> find(String name) {
    return database.sql(FIND.text()).param("name", plain(name)).query(Accounts::account).optional();
  }

  boolean any() {
    return database.sql(ANY.text()).query(Boolean.class).single();
  }

  /** Adds an account if there is none of that name yet, and says whether it did. */
  boolean add(String name, String password, Role role) {
    return database
            .sql(ADD.text())
            .param("name", plain(name))
            .param("hash", passwords.encode(password))
            .param("role", role.inTable())
            .update()
        == 1;
  }

  void saveZone(String name, ZoneId zone) {
    database.sql(SAVE_ZONE.text()).param("name", plain(name)).param("zone", zone.getId()).update();
  }

  /** One spelling for table and throttle alike. */
  static String plain(String name) {
    return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getString("name"),
        row.getString("password_hash"),
        Role.fromTable(row.getString("role")),
        ZoneId.of(row.getString("zone")));
  }
}
