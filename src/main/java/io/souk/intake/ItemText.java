package io.souk.intake;

import io.souk.market.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Rows as the statements in {@code routes/sql} take them: the text of one array of the kind's item
 * type, as PostgreSQL itself would write it. Times in epoch nanoseconds.
 */
final class ItemText {

  private static final int NANOS = 1_000_000_000;
  private static final int ABOUT_ONE_ROW = 120;

  private final StringBuilder text;

  private ItemText(int rows) {
    text = new StringBuilder(rows * ABOUT_ONE_ROW);
  }

  static String of(Kind kind, List<Row> rows) {
    var out = new ItemText(rows.size());
    out.text.append('{');
    for (Row row : rows) {
      out.row(kind.fields(), row);
    }
    out.close(rows.isEmpty());
    return out.text.toString();
  }

  private void close(boolean empty) {
    if (!empty) {
      text.setLength(text.length() - 1);
    }
    text.append('}');
  }

  private void row(Fields fields, Row row) {
    text.append("\"(");
    for (int field = 0; field < fields.count(); field++) {
      if (field > 0) {
        text.append(',');
      }
      value(fields.value(row, field));
    }
    text.append(")\",");
  }

  private void value(Object value) {
    if (value instanceof String words) {
      words(words);
    } else if (value instanceof OffsetDateTime time) {
      nanos(time.toEpochSecond(), time.getNano());
    } else if (value instanceof BigDecimal number) {
      text.append(number.toPlainString());
    } else if (value instanceof Boolean yes) {
      text.append(yes ? 't' : 'f');
    } else if (value instanceof List<?> list) {
      words(array(list));
    } else if (value != null) {
      text.append(value);
    }
  }

  /** Second and remainder one by one: a long of nineteen digits is slow to write. */
  private void nanos(long second, int nano) {
    if (second <= 0 || second > Integer.MAX_VALUE) {
      text.append(Math.addExact(Math.multiplyExact(second, (long) NANOS), nano));
      return;
    }
    text.append((int) second);
    for (int place = NANOS / 10; place > nano && place > 1; place /= 10) {
      text.append('0');
    }
    text.append(nano);
  }

  /** A field of nothing means NULL, so the empty text is quoted too. */
  private void words(String words) {
    if (isPlain(words)) {
      text.append(words);
      return;
    }
    text.append("\\\"");
    for (int place = 0; place < words.length(); place++) {
      char letter = words.charAt(place);
      switch (letter) {
        // Doubled for the field, and each of the two escaped for the array.
        case '"' -> text.append("\\\"\\\"");
        case '\\' -> text.append("\\\\\\\\");
        default -> text.append(letter);
      }
    }
    text.append("\\\"");
  }

  private static boolean isPlain(String words) {
    for (int place = 0; place < words.length(); place++) {
      char letter = words.charAt(place);
      if (letter <= ' '
          || letter == '"'
          || letter == '\\'
          || letter == ','
          || letter == '('
          || letter == ')') {
        return false;
      }
    }
    return !words.isEmpty();
  }

  private static String array(List<?> list) {
    var array = new StringBuilder("{");
    String comma = "";
    for (Object element : list) {
      array.append(comma);
      if (element == null) {
        array.append("NULL");
      } else {
        String words = element.toString().replace("\\", "\\\\").replace("\"", "\\\"");
        array.append('"').append(words).append('"');
      }
      comma = ",";
    }
    return array.append('}').toString();
  }
}
