package io.souk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.souk.market.CorporateAction;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What Alpaca's corporate actions look like, where the recordings are at hand: one of each type
 * becomes a row with its days, rates and symbols.
 */
class RecordedActionsTest {

  @BeforeEach
  void recordingsAreAtHand() {
    assumeThat(RecordedAlpaca.isAtHand()).isTrue();
  }

  private static List<CorporateAction> actions(String text) {
    var reading =
        RecordedAlpaca.read(
            "alpaca-corporate-actions", "alpaca", List.of("corporate_action"), text);
    assertThat(reading.refused()).isEmpty();
    return reading.rows(Kind.CORPORATE_ACTION).stream().map(CorporateAction.class::cast).toList();
  }

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }

  @Test
  void everyTypeOfAPageIsARow() {
    var actions = actions(RecordedAlpaca.text("corporate_actions_page1"));

    assertThat(actions)
        .extracting(
            CorporateAction::type,
            CorporateAction::symbol,
            CorporateAction::newSymbol,
            action -> action.day().toString(),
            CorporateAction::amount,
            CorporateAction::newRate,
            CorporateAction::oldRate)
        .containsExactly(
            tuple("reverse_split", "MNTS", null, "2023-08-24", null, n("1"), n("50")),
            tuple("forward_split", "SRE", null, "2023-08-22", null, n("2"), n("1")),
            tuple("unit_split", "TPBAU", "LVRO", "2023-03-01", null, n("1"), n("1")),
            tuple("stock_dividend", "MSBC", null, "2023-05-19", null, n("0.05"), n("1")),
            tuple("cash_dividend", "FCF", null, "2023-05-04", n("0.125"), null, null),
            tuple("spin_off", "JUPW", "SRM", "2023-08-15", null, n("1"), n("19.35")),
            tuple("cash_merger", "GLOP", null, "2023-07-17", n("5.37"), null, null),
            tuple("stock_merger", "LSI", "EXR", "2023-07-20", null, n("0.895"), n("1")),
            tuple(
                "stock_and_cash_merger",
                "MLVF",
                "FRBA",
                "2023-07-18",
                n("7.8"),
                n("0.7733"),
                n("1")),
            tuple("redemption", "ORPHY", null, "2023-06-13", n("0.141134"), null, null),
            tuple("name_change", "BSAQ", "VFS", "2023-08-15", null, null, null),
            tuple("worthless_removal", "ATNXQ", null, "2023-10-11", null, null, null),
            tuple("rights_distribution", "IFN", "IFN.RTWI", "2024-04-17", null, n("1"), n("1")));
    assertThat(actions.get(4))
        .extracting(
            CorporateAction::actionId,
            CorporateAction::exOn,
            CorporateAction::recordOn,
            CorporateAction::payableOn,
            CorporateAction::processedOn)
        .containsExactly(
            "a7932b15-f816-4f83-921e-998b524487b4",
            LocalDate.parse("2023-05-04"),
            LocalDate.parse("2023-05-05"),
            LocalDate.parse("2023-05-19"),
            LocalDate.parse("2023-05-19"));
    assertThat(actions.get(1).facts()).contains("\"due_bill_redemption_date\":\"2023-08-23\"");
    assertThat(actions.get(2).facts()).contains("\"alternate_rate\":0.3333", "LVROW");
  }

  @Test
  void theSpecificationsExamplesAreRowsToo() throws IOException {
    var json = new JsonMapper();
    var examples = json.readTree(RecordedAlpaca.text("oas_corporate_action_objects"));
    ObjectNode page = json.createObjectNode();
    var byType = page.putObject("corporate_actions");
    examples
        .properties()
        .forEach(type -> byType.putArray(type.getKey() + "s").add(type.getValue()));

    assertThat(actions(page.toString()))
        .hasSize(13)
        .extracting(CorporateAction::type)
        .containsExactlyElementsOf(examples.properties().stream().map(Map.Entry::getKey).toList());
  }
}
