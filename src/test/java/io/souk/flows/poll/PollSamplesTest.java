package io.souk.flows.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PollSamplesTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static JsonNode mapped(String flow, String received) throws IOException {
    var text = Files.readString(Path.of("routes/mappings/" + flow + ".jslt"));
    Map<String, JsonNode> known =
        Map.of(
            "flow", TextNode.valueOf(flow),
            "feed", TextNode.valueOf("iex"),
            "receivedAt", TextNode.valueOf("2026-11-20T15:00:00Z"));
    return Parser.compileString(text).apply(known, JSON.readTree(received));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"bars\":{},\"next_page_token\":null}",
        "{\"bars\":null,\"next_page_token\":null}",
        "{\"bars\":{\"AAPL\":null},\"next_page_token\":\"x\"}",
        "{\"bars\":{\"AAPL\":[]}}"
      })
  void aPageWithoutBarsGivesNothing(String page) throws IOException {
    assertThat(mapped("alpaca-bars", page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"candles\":{},\"next_page_token\":null}",
        "{\"bars\":[],\"next_page_token\":null}",
        "{\"bars\":\"none\",\"next_page_token\":null}"
      })
  void aPageOfAnotherShapeIsRefusedAsDrift(String page) throws IOException {
    var rows = mapped("alpaca-bars", page);

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).path("refuse").asText()).isEqualTo("DRIFT");
    // JSLT leaves empty objects and lists out: then there is no item to show.
    var item = JSON.readTree(page);
    assertThat(rows.get(0).path("item")).isEqualTo(item.isEmpty() ? item.path("no") : item);
  }

  @Test
  void anAnswerThatIsNoListOfAssetsIsRefusedAsDrift() throws IOException {
    assertThat(mapped("alpaca-assets", "{\"message\":\"hm\"}").toString())
        .isEqualTo(
            "[{\"refuse\":\"DRIFT\",\"reason\":\"the answer is no list of assets\","
                + "\"item\":{\"message\":\"hm\"}}]");
    assertThat(mapped("alpaca-assets", "[]")).isEmpty();
  }
}
