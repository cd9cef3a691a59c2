package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.souk.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database cannot know how many rows travel in one array, and expects ten: a plan that is right
 * for ten may compare each row of a long list with each other row of it.
 */
class StatementPlansTest {

  private static final JdbcClient DATABASE = TestDatabase.fresh().client();

  @ParameterizedTest
  @EnumSource
  void noStatementComparesEachRowWithEachOther(Kind kind) throws JsonProcessingException {
    String told =
        DATABASE
            .sql("EXPLAIN (FORMAT JSON) " + Statements.text(kind).replace(":?", ":"))
            .param("rows", "{}")
            .param("intake", 1)
            .query(String.class)
            .single();

    var loops =
        nodes(new ObjectMapper().readTree(told).at("/0/Plan"))
            .filter(StatementPlansTest::loopsOverRows)
            .map(node -> node.path("Join Filter").asText());

    assertThat(loops).isEmpty();
  }

  private static Stream<JsonNode> nodes(JsonNode node) {
    var below = StreamSupport.stream(node.path("Plans").spliterator(), false);
    return Stream.concat(Stream.of(node), below.flatMap(StatementPlansTest::nodes));
  }

  private static boolean loopsOverRows(JsonNode node) {
    return node.path("Node Type").asText().equals("Nested Loop")
        && node.has("Join Filter")
        && StreamSupport.stream(node.path("Plans").spliterator(), false)
            .map(part -> part.path("Node Type").asText())
            .toList()
            .equals(List.of("CTE Scan", "CTE Scan"));
  }
}
