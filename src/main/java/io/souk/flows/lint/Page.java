package io.souk.flows.lint;

import io.souk.flows.files.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One YAML file under examination.
 *
 * @param name the file's name without its ending
 * @param own what the file is about: the value of {@code templatedRoute}, {@code route} or {@code
 *     routeTemplate}; null where its shape is wrong
 */
record Page(String file, String name, Form form, String text, Yaml root, Yaml own) {

  /** What a file may be. */
  enum Form {
    TEMPLATED_FLOW("templatedRoute"),
    PLAIN_FLOW("route"),
    TEMPLATE("routeTemplate");

    final String key;

    Form(String key) {
      this.key = key;
    }
  }

  /** Words for people: no rule about expressions, hosts or texts is meant for them. */
  private static final Set<String> PROSE = Set.of("description", "note", "about");

  static Page flow(String file, String name, String text) {
    Yaml root = Yaml.parse(file, text);
    var templated = only(root, Form.TEMPLATED_FLOW);
    Form form = templated.isPresent() ? Form.TEMPLATED_FLOW : Form.PLAIN_FLOW;
    return new Page(file, name, form, text, root, only(root, form).orElse(null));
  }

  static Page template(String file, String name, String text) {
    Yaml root = Yaml.parse(file, text);
    var own = only(root, Form.TEMPLATE).orElse(null);
    return new Page(file, name, Form.TEMPLATE, text, root, own);
  }

  private static Optional<Yaml> only(Yaml root, Form form) {
    boolean one = root.children().size() == 1 && root.children().get(0).children().size() == 1;
    return root.isList() && one ? root.children().get(0).at(form.key) : Optional.empty();
  }

  /** Every plain value that is no prose. */
  Stream<Yaml> values() {
    return root.all().filter(value -> value.text().isPresent() && !isProse(value));
  }

  /** Everything beneath the route, without the list of declared or given parameters. */
  Stream<Yaml> steps() {
    return own.children().stream()
        .filter(part -> !part.key().equals("parameters"))
        .flatMap(Yaml::all);
  }

  /** The declared or given parameters. */
  List<Yaml> parameters() {
    List<Yaml> parameters = new ArrayList<>();
    own.at("parameters").ifPresent(list -> parameters.addAll(list.children()));
    return parameters;
  }

  private static boolean isProse(Yaml value) {
    if (PROSE.contains(value.key())) {
      return true;
    }
    var name = value.parent().flatMap(p -> p.textAt("name").or(() -> p.textAt("key")));
    return value.key().equals("value") && name.filter(PROSE::contains).isPresent();
  }
}
