package io.souk.simulator.yahoo;

import io.souk.simulator.companies.Companies;
import io.souk.simulator.companies.Company;
import io.souk.simulator.market.Security;
import io.souk.simulator.market.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;

/** Quotes of many symbols at once; the unknown are left out, those that left have no price. */
final class Quotes {

  private static final Set<String> ALWAYS =
      Set.of(
          "language",
          "region",
          "quoteType",
          "typeDisp",
          "quoteSourceName",
          "triggerable",
          "customPriceAlertConfidence",
          "marketState",
          "tradeable",
          "cryptoTradeable",
          "exchange",
          "exchangeTimezoneName",
          "exchangeTimezoneShortName",
          "gmtOffSetMilliseconds",
          "market",
          "esgPopulated",
          "sourceInterval",
          "exchangeDataDelayedBy",
          "fullExchangeName",
          "symbol",
          "hasPrePostMarketData",
          "priceHint",
          "firstTradeDateMilliseconds",
          "corporateActions",
          "messageBoardId");

  private final World world;
  private final Companies companies;
  private final Glances glances;

  Quotes(World world, Companies companies, Glances glances) {
    this.world = world;
    this.companies = companies;
    this.glances = glances;
  }

  JsonObject answer(Ask ask) {
    var result = new JsonArray();
    if (ask.list("symbols").isEmpty()) {
      throw YahooError.bad("quoteResponse", "Missing value for the \"symbols\" argument");
    }
    for (String symbol : ask.list("symbols")) {
      JsonObject row = row(symbol, ask);
      if (row != null) {
        result.add(chosen(row, ask.list("fields")));
      }
    }
    return new JsonObject()
        .put("quoteResponse", new JsonObject().put("result", result).putNull("error"));
  }

  private static JsonObject chosen(JsonObject row, List<String> fields) {
    if (!fields.isEmpty()) {
      row.fieldNames().removeIf(name -> !ALWAYS.contains(name) && !fields.contains(name));
    }
    return row;
  }

  private JsonObject row(String symbol, Ask ask) {
    Security security = world.named(symbol);
    String taken = ask.struck("delisted") ? ask.fault().symbol() : null;
    if (world.isGone(symbol) || ask.struck("delisted") && (taken == null || taken.equals(symbol))) {
      return QuoteRow.gone(symbol);
    } else if (security == null) {
      return null;
    }
    Glance glance = glances.of(security, ask);
    JsonObject row = QuoteRow.about(glance, ask);
    QuoteRow.prices(row, glance);
    if (security.is("FUTURE")) {
      QuoteRow.contract(row, glance);
    }
    Company company = companies.of(security);
    if (company != null) {
      QuoteRow.share(row, new Worth(company, glance));
    }
    return row;
  }
}
