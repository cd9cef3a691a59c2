package io.souk.flows.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value in a YAML file that knows its place: read by the parser that Camel uses, so both see the
 * same.
 */
public final class Yaml {

  private final Yaml parent;
  private final String key;
  private final Node node;
  private final int line;

  private Yaml(Yaml parent, String key, Node node, int line) {
    this.parent = parent;
    this.key = key;
    this.node = node;
    this.line = line;
  }

  /**
   * @throws FaultyFlow if the text is no YAML, or empty
   */
  public static Yaml parse(String file, String text) {
    try {
      var settings = LoadSettings.builder().setLabel(file).build();
      Node root =
          new Compose(settings)
              .composeString(text)
              .orElseThrow(() -> new FaultyFlow(new Fault(file, 1, "the file is empty")));
      return new Yaml(null, "", root, 1);
    } catch (MarkedYamlEngineException wrong) {
      var line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(null);
      throw new FaultyFlow(new Fault(file, line, "is no YAML: " + wrong.getProblem()), wrong);
    } catch (YamlEngineException wrong) {
      throw new FaultyFlow(new Fault(file, null, "is no YAML: " + wrong.getMessage()), wrong);
    }
  }

  /** The key it stands under; an item of a list stands under the key of its list. */
  public String key() {
    return key;
  }

  /** Where the key stands, counted from 1; for an item of a list, where the item begins. */
  public int line() {
    return line;
  }

  public Optional<Yaml> parent() {
    return Optional.ofNullable(parent);
  }

  /** The text of a plain value; empty for a list or a map. */
  public Optional<String> text() {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** The items of a list, or the entries of a map, in their order. */
  public List<Yaml> children() {
    List<Yaml> children = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      list.getValue().forEach(item -> children.add(new Yaml(this, key, item, lineOf(item))));
    } else if (node instanceof MappingNode map) {
      for (var entry : map.getValue()) {
        String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        children.add(new Yaml(this, name, entry.getValueNode(), lineOf(entry.getKeyNode())));
      }
    }
    return children;
  }

  /** The entry of that name. */
  public Optional<Yaml> at(String name) {
    return isList()
        ? Optional.empty()
        : children().stream().filter(c -> c.key.equals(name)).findFirst();
  }

  /** The plain text under that name. */
  public Optional<String> textAt(String name) {
    return at(name).flatMap(Yaml::text);
  }

  /** Itself and everything beneath, top to bottom. */
  public Stream<Yaml> all() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(Yaml::all));
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
