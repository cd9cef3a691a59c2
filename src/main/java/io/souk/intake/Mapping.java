package io.souk.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.Parser;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Provider JSON to our JSON: a compiled JSLT file. It renames and picks; one provider item gives
 * exactly one of ours.
 */
public final class Mapping {

  /** What a mapping may say besides what JSLT knows. */
  private static final List<Function> FUNCTIONS =
      Stream.concat(Figures.ALL.stream(), Days.ALL.stream()).toList();

  private final Expression expression;

  private Mapping(Expression expression) {
    this.expression = expression;
  }

  /**
   * Compiles a mapping.
   *
   * @param name the file, for messages
   * @throws Fault if the text is no JSLT
   */
  public static Mapping compile(String name, String text) {
    try {
      return new Mapping(
          new Parser(new StringReader(text)).withSource(name).withFunctions(FUNCTIONS).compile());
    } catch (JsltException wrong) {
      throw new Fault(name, wrong.getLine(), wrong.getMessage());
    }
  }

  /**
   * Applies the mapping to one provider document; the variables are known as {@code $name} in the
   * file.
   */
  JsonNode apply(JsonNode document, Map<String, JsonNode> variables) {
    return expression.apply(variables, document);
  }

  /** A mapping that does not compile: where and why. */
  public static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;

    Fault(String name, int line, String reason) {
      super(reason);
      this.line = line;
    }

    /** The line of the file, -1 where it is not known. */
    public int line() {
      return line;
    }
  }
}
