package io.souk.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Apple Inc. | Apple Inc. | Apple",
        "Apple Inc. Common Stock | Apple Inc. | Apple",
        "Alphabet Inc. Class A Common Stock | Alphabet Inc. | Alphabet",
        "Alphabet Inc. Class C Capital Stock | Alphabet Inc. | Alphabet",
        "The Walt Disney Company | Walt Disney Company | Walt Disney",
        "Procter & Gamble Company (The) | Procter & Gamble Company | Procter & Gamble",
        "JPMorgan Chase & Co. | JPMorgan Chase & Co. | JPMorgan Chase",
        "Johnson & Johnson | Johnson & Johnson | Johnson & Johnson",
        "Amazon.com, Inc. | Amazon.com, Inc. | Amazon",
        "C3.ai, Inc. | C3.ai, Inc. | C3.ai",
        "UnitedHealth Group Incorporated | UnitedHealth Group Incorporated | UnitedHealth",
        "The Goldman Sachs Group, Inc. | Goldman Sachs Group, Inc. | Goldman Sachs",
        "Bank of America Corporation | Bank of America Corporation | Bank of America",
        "Alibaba Group Holding Limited American Depositary Shares, each representing eight | Alibaba Group Holding Limited | Alibaba",
        "NXP Semiconductors N.V. | NXP Semiconductors N.V. | NXP Semiconductors",
        "Berkshire Hathaway Inc. Class B | Berkshire Hathaway Inc. | Berkshire Hathaway",
        "Group Inc. | Group Inc. | Group",
        "SPDR S&P 500 ETF Trust | SPDR S&P 500 ETF Trust | SPDR S&P 500 ETF Trust"
      })
  void aNameIsSaidWithoutItsPaperAndItsLegalForm(String listed, String company, String spoken) {
    assertThat(new CompanyName(listed).company()).isEqualTo(company);
    assertThat(new CompanyName(listed).spoken()).isEqualTo(spoken);
  }
}
