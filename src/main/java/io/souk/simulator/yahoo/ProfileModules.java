package io.souk.simulator.yahoo;

import io.souk.simulator.companies.Company;
import io.souk.simulator.companies.Officer;
import io.souk.simulator.companies.Profile;
import io.souk.simulator.market.Security;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** Who a company is and who leads it; a line about funds and coins; nothing about other things. */
final class ProfileModules {

  private ProfileModules() {}

  /** {@code whole} with officers and website of the investors' office. */
  static JsonObject profile(Security security, Worth worth, boolean whole) {
    if (worth != null) {
      return company(worth, whole);
    } else if (!security.is("ETF") && !security.is("CRYPTOCURRENCY")) {
      return null;
    }
    boolean coin = security.is("CRYPTOCURRENCY");
    var profile =
        new JsonObject()
            .put("companyOfficers", new JsonArray())
            .put("executiveTeam", new JsonArray())
            .put("maxAge", 86_400);
    String about = security.name() + (coin ? " is a coin." : " is a fund.") + " Simulated.";
    return coin
        ? profile.put("name", security.name().replace(" USD", "")).put("description", about)
        : profile.put("longBusinessSummary", about);
  }

  private static JsonObject company(Worth worth, boolean whole) {
    Company company = worth.company();
    Profile profile = company.profile();
    var told =
        new JsonObject()
            .put("address1", profile.address())
            .put("city", profile.city())
            .put("zip", profile.zip())
            .put("country", profile.country())
            .put("phone", profile.phone())
            .put("website", profile.website())
            .put("industry", profile.industry())
            .put("industryKey", Profile.key(profile.industry()))
            .put("industryDisp", profile.industry())
            .put("sector", profile.sector())
            .put("sectorKey", Profile.key(profile.sector()))
            .put("sectorDisp", profile.sector())
            .put("longBusinessSummary", profile.summary())
            .put("fullTimeEmployees", profile.employees())
            .put("companyOfficers", whole ? officers(worth) : new JsonArray())
            .put("executiveTeam", new JsonArray())
            .put("maxAge", 86_400);
    if (!profile.state().isEmpty()) {
      told.put("state", profile.state());
    }
    return whole ? risks(told.put("irWebsite", profile.website() + "/investors"), worth) : told;
  }

  private static JsonObject risks(JsonObject told, Worth worth) {
    return told.put("auditRisk", (int) worth.mood(31, 1, 11))
        .put("boardRisk", (int) worth.mood(32, 1, 11))
        .put("compensationRisk", (int) worth.mood(33, 1, 11))
        .put("shareHolderRightsRisk", (int) worth.mood(34, 1, 11))
        .put("overallRisk", (int) worth.mood(35, 1, 11))
        .put("governanceEpochDate", Worth.second(worth.today().withDayOfMonth(1)));
  }

  private static JsonArray officers(Worth worth) {
    var officers = new JsonArray();
    int year = worth.year().end().getYear();
    for (Officer officer : worth.company().officers(year)) {
      var told = new JsonObject().put("maxAge", 1).put("name", officer.name());
      if (officer.born() != null) {
        told.put("age", worth.today().getYear() - officer.born());
      }
      told.put("title", officer.title());
      if (officer.born() != null) {
        told.put("yearBorn", officer.born());
      }
      told.put("fiscalYear", year);
      if (officer.pay() != null) {
        told.put("totalPay", Figures.full(officer.pay()));
      }
      told.put("exercisedValue", Figures.full(officer.exercised()))
          .put("unexercisedValue", Figures.full(officer.unexercised()));
      officers.add(told);
    }
    return officers;
  }

  static JsonObject fund(Security security) {
    if (!security.is("ETF")) {
      return null;
    }
    return new JsonObject()
        .put("maxAge", 1)
        .put("family", security.name().replaceAll(" .*", ""))
        .put("categoryName", "Simulated")
        .put("legalType", "Exchange Traded Fund")
        .put("managementInfo", new JsonObject().putNull("managerName").putNull("managerBio"))
        .put("brokerages", new JsonArray());
  }

  static JsonObject holders(Worth worth) {
    double insiders = worth.mood(41, 0.001, 0.08);
    double institutions = worth.mood(42, 0.35, 0.9);
    return new JsonObject()
        .put("maxAge", 1)
        .put("insidersPercentHeld", Glance.number(insiders))
        .put("institutionsPercentHeld", Glance.number(institutions))
        .put("institutionsFloatPercentHeld", Glance.number(institutions / (1 - insiders)))
        .put("institutionsCount", (int) worth.mood(43, 200, 6_000));
  }

  /** Officers and directors as they report their trades: the family's name first, in capitals. */
  static JsonObject insiders(Worth worth) {
    var holders = new JsonArray();
    int place = 0;
    for (Officer officer : worth.company().officers(worth.year().end().getYear())) {
      String[] names = officer.name().toUpperCase(Locale.ROOT).replace(".", "").split(" ");
      boolean sits = officer.title().endsWith("Director");
      long traded = Worth.second(worth.today().minusDays(20 + 17L * place));
      holders.add(
          new JsonObject()
              .put("maxAge", 1)
              .put(
                  "name",
                  names[3] + ' ' + names[1] + ' ' + names[2]) // title, first, middle, family
              .put("relation", sits ? "Director" : officer.title())
              .put("url", "")
              .put("transactionDescription", sits ? "Stock Award(Grant)" : "Sale")
              .put("latestTransDate", Figures.date(traded))
              .put("positionDirect", Figures.full((long) worth.mood(51 + place, 2_000, 400_000)))
              .put("positionDirectDate", Figures.date(traded)));
      place++;
    }
    return new JsonObject().put("holders", holders).put("maxAge", 1);
  }
}
