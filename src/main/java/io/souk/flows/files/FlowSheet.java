package io.souk.flows.files;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a flow says of itself. A templated flow says it by its parameters, over the template's
 * defaults; a plain route by the variables that it sets to constants. A text that cannot be read
 * says nothing.
 *
 * @param template the template's name, null for a plain route
 * @param values what it says, by name, with placeholders as written
 */
public record FlowSheet(String template, Map<String, String> values) {

  /** Read by the house itself, so a template need not use them. */
  public static final Set<String> HOUSE_WORDS =
      Set.of("flow", "about", "provider", "feed", "kinds", "mapping", "timeframe", "whom");

  private static final FlowSheet EMPTY = new FlowSheet(null, Map.of());

  static FlowSheet of(String flow, String file, Map<String, String> texts) {
    try {
      var text = texts.getOrDefault(file, "");
      var item = Yaml.parse(file, text).children().stream().findFirst();
      var templated = item.flatMap(first -> first.at("templatedRoute"));
      if (templated.isPresent()) {
        return templated(flow, templated.get(), texts);
      }
      return item.flatMap(first -> first.at("route")).map(FlowSheet::plain).orElse(EMPTY);
    } catch (FaultyFlow unreadable) {
      return EMPTY;
    }
  }

  private static FlowSheet templated(String flow, Yaml route, Map<String, String> texts) {
    String template = route.textAt("routeTemplateRef").orElse("");
    Map<String, String> values = new LinkedHashMap<>();
    defaults(template, texts).forEach(values::put);
    route.at("parameters").ifPresent(list -> collectAll(list, "name", "value", values));
    values.putIfAbsent("flow", flow);
    return new FlowSheet(template, values);
  }

  private static FlowSheet plain(Yaml route) {
    Map<String, String> values = new LinkedHashMap<>();
    route.textAt("id").ifPresent(id -> values.put("flow", id));
    route.textAt("description").ifPresent(about -> values.put("about", about));
    route
        .all()
        .filter(step -> step.key().equals("setVariable"))
        .forEach(step -> collect(step, "name", "constant", values));
    return new FlowSheet(null, values);
  }

  private static Map<String, String> defaults(String template, Map<String, String> texts) {
    String path = FlowText.template(template);
    Map<String, String> defaults = new LinkedHashMap<>();
    try {
      if (texts.containsKey(path)) {
        Yaml.parse(path, texts.get(path)).children().stream()
            .flatMap(item -> item.at("routeTemplate").stream())
            .flatMap(declared -> declared.at("parameters").stream())
            .forEach(list -> collectAll(list, "name", "defaultValue", defaults));
      }
    } catch (FaultyFlow unreadable) {
      // The lint says so, with file and line.
    }
    return defaults;
  }

  private static void collectAll(Yaml list, String key, String value, Map<String, String> into) {
    list.children().forEach(item -> collect(item, key, value, into));
  }

  private static void collect(Yaml item, String key, String value, Map<String, String> into) {
    item.textAt(key).ifPresent(name -> item.textAt(value).ifPresent(text -> into.put(name, text)));
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whose budget and key a flow shares: as its sheet says, else its own name's first word. */
  public static String provider(String flow, Optional<FlowSheet> sheet) {
    return sheet.flatMap(said -> said.value("provider")).orElse(flow.split("-", 2)[0]);
  }

  /** The kinds of rows it may make, in the order of their writing. */
  public List<String> kinds() {
    return value("kinds").stream()
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(String::strip)
        .filter(kind -> !kind.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * What its mapping knows as {@code $name} besides: it belongs to the revision, as the text does.
   */
  public Map<String, String> constants() {
    return value("timeframe").map(length -> Map.of("timeframe", length)).orElse(Map.of());
  }

  /** The path of its mapping, which is named after the flow unless it says otherwise. */
  public String mapping() {
    String own = value("flow").orElse("");
    return FlowText.mapping(value("mapping").filter(name -> !name.isBlank()).orElse(own));
  }

  /** The paths of the other files that the flow needs. */
  Set<String> named() {
    Set<String> paths = new LinkedHashSet<>();
    if (template != null) {
      paths.add(FlowText.template(template));
    }
    value("provider").map(FlowText::provider).ifPresent(paths::add);
    if (!kinds().isEmpty()) {
      paths.add(mapping());
      value("flow").map(FlowText::sample).ifPresent(paths::add);
    }
    kinds().stream().map(FlowText::write).forEach(paths::add);
    return paths;
  }
}
