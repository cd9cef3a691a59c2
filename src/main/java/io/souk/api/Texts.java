package io.souk.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** A column that holds several texts. */
final class Texts {

  private Texts() {}

  /** The texts in their order; null where the column is. */
  static List<String> read(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null ? null : Arrays.asList((String[]) array.getArray());
  }
}
