package io.souk.api;

import io.souk.database.SqlFile;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;

/**
 * A list that is answered page by page.
 *
 * @param question it ends at {@code :limit}
 * @param item of a row
 * @param cursor where a page ends whose last item this is
 */
record ListOf<T>(SqlFile question, RowMapper<T> item, Function<T, Cursor> cursor) {

  static <T> ListOf<T> named(String question, RowMapper<T> item, Function<T, Cursor> cursor) {
    return new ListOf<>(SqlFile.named(question), item, cursor);
  }
}
