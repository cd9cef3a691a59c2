package io.souk;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.market.MarketCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class HouseCalendarTest {

  @TempDir private Path folder;

  private final ApplicationContextRunner house =
      new ApplicationContextRunner().withUserConfiguration(HouseCalendar.class);

  @Test
  void theConfigurationFileNamesNewYorkAndTheDemoTheSimulatedVenue() {
    var configured = house.withInitializer(new ConfigDataApplicationContextInitializer());

    configured
        .withPropertyValues("spring.profiles.active=live")
        .run(started -> assertThat(started.getBean(MarketCalendar.class).name()).isEqualTo("XNYS"));
    configured
        .withPropertyValues("spring.profiles.active=demo")
        .run(
            started ->
                assertThat(started.getBean(MarketCalendar.class).name()).isEqualTo("always-open"));
  }

  @Test
  void aFileInTheCalendarFolderClosesADay() throws IOException {
    Files.writeString(folder.resolve("XNYS.csv"), "2026-06-17,closed,Day of mourning,announced");

    house
        .withPropertyValues("souk.market.calendar=XNYS", "souk.market.calendar-folder=" + folder)
        .run(
            started ->
                assertThat(
                        started.getBean(MarketCalendar.class).isSession(LocalDate.of(2026, 6, 17)))
                    .isFalse());
  }

  @Test
  void anUnknownCalendarStopsTheStart() {
    house
        .withPropertyValues("souk.market.calendar=XLON", "souk.market.calendar-folder=" + folder)
        .run(
            stopped ->
                assertThat(stopped)
                    .getFailure()
                    .hasMessageContaining("souk.market")
                    .rootCause()
                    .hasMessageContaining("choose one of [XNYS, always-open]"));
  }

  @Test
  void anUnknownKeyStopsTheStart() {
    house
        .withPropertyValues(
            "souk.market.calendar=XNYS",
            "souk.market.calendar-folder=" + folder,
            "souk.market.kalendar=XNYS")
        .run(
            stopped ->
                assertThat(stopped).getFailure().rootCause().hasMessageContaining("kalendar"));
  }
}
