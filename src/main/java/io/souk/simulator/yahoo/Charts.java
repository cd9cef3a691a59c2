package io.souk.simulator.yahoo;

import io.souk.simulator.market.Archive;
import io.souk.simulator.market.Security;
import io.souk.simulator.market.Session;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Charts: what they are about, and their rows. */
final class Charts {

  private final Glances glances;

  Charts(Glances glances) {
    this.glances = glances;
  }

  JsonObject answer(Security security, String symbol, Ask ask) {
    if (security == null) {
      throw YahooError.notFound("chart", "No data found, symbol may be delisted");
    }
    Span span = Span.of(security, ask, Archive.FIRST_DAY);
    Glance glance = glances.of(security, ask);
    var rows = new ChartRows(security, span, glance, ask);
    if (span.until() * 1L <= Archive.FIRST_DAY * 86_400) {
      throw YahooError.bad(
          "chart",
          "Data doesn't exist for startDate = " + span.from() + ", endDate = " + span.until());
    }
    var result = new JsonObject().put("meta", meta(glance, span, rows.closeBefore(), ask));
    rows.into(result);
    return new JsonObject()
        .put("chart", new JsonObject().put("result", new JsonArray().add(result)).putNull("error"));
  }

  private static JsonObject meta(Glance glance, Span span, Object closeBefore, Ask ask) {
    Security security = glance.security();
    Security.Quotation quotation = security.quotation();
    var meta =
        new JsonObject()
            .put("currency", quotation.currency())
            .put("symbol", security.symbol())
            .put("exchangeName", quotation.code())
            .put("fullExchangeName", quotation.exchange())
            .put("instrumentType", quotation.kind())
            .put("firstTradeDate", first(security) * 60)
            .put("regularMarketTime", glance.second())
            .put("hasPrePostMarketData", extended(security, glance.session()))
            .put("gmtoffset", offset(quotation.zone(), ask.second()))
            .put("timezone", zone(quotation.zone(), ask.second()))
            .put("exchangeTimezoneName", quotation.zone().getId())
            .put("regularMarketPrice", glance.lastPrice())
            .put("fiftyTwoWeekHigh", glance.high())
            .put("fiftyTwoWeekLow", glance.low())
            .put("regularMarketDayHigh", glance.money(glance.day().high()))
            .put("regularMarketDayLow", glance.money(glance.day().low()))
            .put("regularMarketVolume", glance.volume(glance.day()))
            .put("longName", security.name())
            .put("shortName", Words.brief(security.name()))
            .put("chartPreviousClose", closeBefore);
    if (span.intraday()) {
      meta.put("previousClose", glance.money(glance.previous().close())).put("scale", 3);
    }
    meta.put("priceHint", glance.hint()).put("currentTradingPeriod", periods(security, ask));
    if (span.intraday()) {
      meta.put("tradingPeriods", tradingPeriods(security, span, ask));
    }
    return meta.put("dataGranularity", span.interval())
        .put("range", span.range())
        .put("validRanges", new JsonArray(Span.RANGES));
  }

  static long first(Security security) {
    return security.days().from(Archive.FIRST_DAY).open();
  }

  static int offset(ZoneId zone, long second) {
    return zone.getRules().getOffset(java.time.Instant.ofEpochSecond(second)).getTotalSeconds();
  }

  /** Such as EDT. */
  static String zone(ZoneId zone, long second) {
    var time = ZonedDateTime.ofInstant(java.time.Instant.ofEpochSecond(second), zone);
    return java.time.format.DateTimeFormatter.ofPattern("zzz", Locale.US).format(time);
  }

  /** Whether trading begins before and ends after the regular hours. */
  private static boolean extended(Security security, Session session) {
    return security.quotation().zone().getId().equals("America/New_York")
        && session.minutes() < 600
        && !security.is("INDEX");
  }

  private static JsonObject periods(Security security, Ask ask) {
    long today = security.date(ask.now()).toEpochDay();
    Session session = security.days().from(today);
    boolean extended = extended(security, session);
    long before = session.open() - (extended ? 330 : 0);
    long after = session.close() + (extended ? 240 : 0);
    return new JsonObject()
        .put("pre", period(security, before, session.open()))
        .put("regular", period(security, session.open(), session.close()))
        .put("post", period(security, session.close(), after));
  }

  private static JsonObject period(Security security, long from, long until) {
    ZoneId zone = security.quotation().zone();
    return new JsonObject()
        .put("timezone", zone(zone, from * 60))
        .put("start", from * 60)
        .put("end", until * 60)
        .put("gmtoffset", offset(zone, from * 60));
  }

  /** The sessions that the rows are of, each in a list of its own. */
  private static JsonArray tradingPeriods(Security security, Span span, Ask ask) {
    var sessions = new JsonArray();
    long last = security.date(Math.min(span.until() / 60, ask.now())).toEpochDay();
    for (long day = security.date(span.from() / 60).toEpochDay(); day <= last; day++) {
      Session session = security.days().on(day);
      if (session != null) {
        sessions.add(new JsonArray().add(period(security, session.open(), session.close())));
      }
    }
    return sessions;
  }
}
