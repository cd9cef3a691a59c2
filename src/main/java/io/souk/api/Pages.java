package io.souk.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a list item by item as the database tells it, so that no page stands in memory whole. */
@Component
class Pages {

  private static final int ROWS_AT_ONCE = 500;

  private final JdbcClient database;
  private final TransactionTemplate reading;
  private final ObjectWriter json;

  Pages(DataSource database, PlatformTransactionManager transactions, ApiJson json) {
    var template = new JdbcTemplate(database);
    template.setFetchSize(ROWS_AT_ONCE);
    this.database = JdbcClient.create(template);
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.json = json.writer();
  }

  /**
   * Answers with a page of a list.
   *
   * @param most items of the page
   * @param asked gives the question all that it wants to know but its limit
   */
  <T> void answer(
      HttpServletResponse response, int most, ListOf<T> list, UnaryOperator<StatementSpec> asked)
      throws IOException {
    answer(
        response,
        most,
        all ->
            asked
                .apply(all.sql(list.question().text()))
                .param("limit", most + 1)
                .query(list.item())
                .stream(),
        list.cursor());
  }

  /**
   * Answers with {@code {"items": […], "next": …}}.
   *
   * @param limit most items of the page
   * @param question asks for one item more than the limit: if it comes, there is a next page
   * @param cursor where the next page starts, told by this page's last item
   */
  <T> void answer(
      HttpServletResponse response,
      int limit,
      Function<JdbcClient, Stream<T>> question,
      Function<T, Cursor> cursor)
      throws IOException {
    var clientGone =
        reading.execute(
            transaction -> {
              try (var items = question.apply(database)) {
                write(response, items.iterator(), limit, cursor);
                return null;
              } catch (IOException gone) {
                return gone;
              }
            });
    if (clientGone != null) {
      throw clientGone;
    }
  }

  private <T> void write(
      HttpServletResponse response, Iterator<T> items, int limit, Function<T, Cursor> cursor)
      throws IOException {
    // The first row is asked for before the first byte is written: until then a problem can be
    // told.
    boolean any = items.hasNext();
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    // Not closed when something fails: that would end the page as if it were whole.
    JsonGenerator out = json.createGenerator(response.getOutputStream());
    out.writeStartObject();
    out.writeArrayFieldStart("items");
    T last = null;
    for (int i = 0; i < limit && any; i++) {
      last = items.next();
      json.writeValue(out, last);
      any = items.hasNext();
    }
    out.writeEndArray();
    out.writeStringField("next", any ? cursor.apply(last).text() : null);
    out.writeEndObject();
    out.close();
  }
}
