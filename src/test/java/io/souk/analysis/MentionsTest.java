package io.souk.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.analysis.Mention.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** Of whom a text speaks, measured on headlines that people labelled. */
class MentionsTest {

  private static final Map<String, String> LISTINGS =
      new TreeMap<>(
          Stream.of(
                  "A=Agilent Technologies Inc. Common Stock",
                  "AAPL=Apple Inc. Common Stock",
                  "ALL=Allstate Corporation (The)",
                  "AMD=Advanced Micro Devices, Inc. Common Stock",
                  "AMZN=Amazon.com, Inc. Common Stock",
                  "AVGO=Broadcom Inc. Common Stock",
                  "BA=Boeing Company (The)",
                  "BAC=Bank of America Corporation",
                  "BBY=Best Buy Co., Inc.",
                  "COST=Costco Wholesale Corporation Common Stock",
                  "DIS=Walt Disney Company (The)",
                  "F=Ford Motor Company",
                  "GAP=Gap, Inc. (The)",
                  "GE=GE Aerospace",
                  "GM=General Motors Company",
                  "GOOG=Alphabet Inc. Class C Capital Stock",
                  "GOOGL=Alphabet Inc. Class A Common Stock",
                  "HD=Home Depot, Inc. (The)",
                  "INTC=Intel Corporation Common Stock",
                  "IT=Gartner, Inc.",
                  "JNJ=Johnson & Johnson",
                  "JPM=JPMorgan Chase & Co.",
                  "KO=Coca-Cola Company (The)",
                  "META=Meta Platforms, Inc. Class A Common Stock",
                  "MSFT=Microsoft Corporation Common Stock",
                  "MU=Micron Technology, Inc. Common Stock",
                  "NFLX=Netflix, Inc. Common Stock",
                  "NOW=ServiceNow, Inc.",
                  "NVDA=NVIDIA Corporation Common Stock",
                  "ORCL=Oracle Corporation",
                  "PG=Procter & Gamble Company (The)",
                  "TGT=Target Corporation",
                  "TSLA=Tesla, Inc. Common Stock",
                  "UNH=UnitedHealth Group Incorporated",
                  "V=Visa Inc. Class A",
                  "WMT=Walmart Inc. Common Stock",
                  "XOM=Exxon Mobil Corporation",
                  "ONE1=Liberty Holdings Inc.",
                  "TWO2=Liberty Corp.")
              .map(line -> line.split("=", 2))
              .collect(Collectors.toMap(line -> line[0], line -> line[1])));

  private final Mentions mentions = new Mentions(Names.of(LISTINGS));

  private Set<String> symbols(String headline) {
    return mentions.in(HtmlUtils.htmlUnescape(headline), "").stream()
        .map(Mention::symbol)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void ofTheLabelledHeadlinesNoneIsGivenAWrongSymbolAndFewMissOne() throws IOException {
    int right = 0;
    int wanted = 0;
    var wrong = new ArrayList<String>();
    var missed = new ArrayList<String>();
    var lines = Files.readAllLines(Path.of("src/test/resources/mentions.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] part = line.split("\\|", -1);
      var expected = part[1].isEmpty() ? Set.<String>of() : Set.of(part[1].split(" "));
      var found = symbols(part[0]);
      found.stream().filter(symbol -> !expected.contains(symbol)).forEach(s -> wrong.add(line));
      expected.stream().filter(symbol -> !found.contains(symbol)).forEach(s -> missed.add(line));
      right += (int) found.stream().filter(expected::contains).count();
      wanted += expected.size();
    }

    assertThat(lines).hasSizeGreaterThan(50);
    assertThat(wrong).as("precision").isEmpty();
    assertThat((double) right / wanted).as("recall, without %s", missed).isGreaterThan(0.9);
  }

  @Test
  void aMentionSaysWhyAndByWhichWords() {
    assertThat(mentions.in("Chips: Nvidia’s day", "Apple Inc. (NASDAQ: AAPL) and $AMD rose."))
        .containsExactlyInAnyOrder(
            new Mention("AAPL", Reason.TICKER, "NASDAQ: AAPL"),
            new Mention("AMD", Reason.CASHTAG, "$AMD"),
            new Mention("NVDA", Reason.NAMED, "Nvidia"));
  }

  @Test
  void twoCompaniesOfOneNameAreNobodysAndTwoPapersOfOneCompanyBoth() {
    assertThat(symbols("Liberty shares rise")).isEmpty();
    assertThat(symbols("Alphabet shares rise")).containsExactly("GOOG", "GOOGL");
  }

  @Test
  void strangeTextsAreNoTrouble() {
    for (String text :
        List.of("", "$", "'s", "((((", "NYSE:", "\u0000", "’’ & . -", "A".repeat(99_999))) {
      assertThat(mentions.in(text, text)).isEmpty();
    }
  }

  @Test
  void aPaperAtAnotherPlaceIsTheSameCompanys() {
    var both =
        new Mentions(
            Names.of(
                Map.of(
                    "VOD",
                    "Vodafone Group Plc American Depositary Shares",
                    "AB",
                    "First Bancorp",
                    "CD",
                    "First Group"),
                Map.of(
                    "VOD.L",
                    "Vodafone Group Public Limited Company",
                    "EF.L",
                    "First Holdings plc")));

    assertThat(both.in("Vodafone shares rise", ""))
        .extracting(Mention::symbol)
        .containsExactly("VOD", "VOD.L");
    assertThat(both.in("Shares of First rise", "")).as("two have that name").isEmpty();
  }
}
