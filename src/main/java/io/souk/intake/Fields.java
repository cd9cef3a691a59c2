package io.souk.intake;

import io.souk.market.Row;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The fields of a kind of row in the order in which the kind's item type has them. */
final class Fields {

  private final Method[] readers;

  private Fields(Method[] readers) {
    this.readers = readers;
  }

  /**
   * The components of a record, and what it derives from them.
   *
   * @param derived names of methods without parameters
   */
  static Fields of(Class<? extends Row> record, List<String> derived) {
    var components = Arrays.stream(record.getRecordComponents()).map(RecordComponent::getAccessor);
    var others = derived.stream().map(name -> method(record, name));
    return new Fields(Stream.concat(components, others).toArray(Method[]::new));
  }

  private static Method method(Class<?> record, String name) {
    try {
      return record.getMethod(name);
    } catch (NoSuchMethodException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  int count() {
    return readers.length;
  }

  Object value(Row row, int field) {
    try {
      return readers[field].invoke(row);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("A record can be read", impossible);
    }
  }

  /** As the columns are named: snake case. */
  List<String> names() {
    return Arrays.stream(readers)
        .map(reader -> reader.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
        .toList();
  }
}
