package io.souk.symbols;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.testing.TestDatabase;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class SymbolsRoomTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final ApplicationContextRunner house =
      new ApplicationContextRunner()
          .withBean(JdbcClient.class, database::client)
          .withBean(Clock.class, Clock::systemUTC)
          .withUserConfiguration(SymbolsRoom.class, Watchlist.class, Listings.class);

  @Test
  void theConfigurationFileNamesTheFirstSymbols() {
    house
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .run(
            started ->
                assertThat(started.getBean(Watchlist.class).symbols())
                    .hasSizeGreaterThan(20)
                    .contains("AAPL", "MSFT"));
  }

  @Test
  void theEnvironmentNamesOthers() {
    house
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .withPropertyValues("SOUK_SYMBOLS=tsla, KO ,TSLA")
        .run(
            started ->
                assertThat(started.getBean(Watchlist.class).symbols())
                    .containsExactly("KO", "TSLA"));
  }

  @Test
  void aFirstSymbolThatIsNoneStopsTheStart() {
    house
        .withPropertyValues("souk.watchlist.first=AAPL,A APL")
        .run(
            stopped ->
                assertThat(stopped)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("'A APL' is not a symbol"));
  }
}
