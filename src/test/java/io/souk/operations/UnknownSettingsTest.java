package io.souk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class UnknownSettingsTest {

  @ConfigurationProperties("souk.tea")
  record TeaSettings(String leaf, Duration steepFor, List<String> guests, Cup cup) {}

  record Cup(int size) {}

  @ConfigurationProperties("souk.spices")
  record SpiceSettings(Map<String, String> prices) {}

  @ConfigurationProperties("souk.providers.teahouse")
  record TeahouseSettings(String leaf) {}

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties({TeaSettings.class, SpiceSettings.class, TeahouseSettings.class})
  @Import(UnknownSettings.class)
  static class House {}

  private final ApplicationContextRunner hub =
      new ApplicationContextRunner().withUserConfiguration(House.class);

  @Test
  void knownKeysPassInAllTheirSpellings() {
    hub.withPropertyValues(
            "souk.tea.leaf=mint",
            "souk.tea.steepFor=3m",
            "souk.tea.guests[0]=Aziza",
            "souk.tea.cup.size=2",
            "souk.spices.prices.saffron=9",
            "other.tea.sugar=much")
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(context.getBean(TeaSettings.class).steepFor())
                  .isEqualTo(Duration.ofMinutes(3));
            });
  }

  @Test
  void aProviderOfWhichNoRoomHasSettingsStandsInAFile() {
    hub.withPropertyValues("souk.providers.gazette.requests-per-day=9")
        .run(context -> assertThat(context).hasNotFailed());
    hub.withPropertyValues("souk.providers.teahouse.lief=mint")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .hasMessageContaining("did you mean souk.providers.teahouse.leaf?"));
  }

  @Test
  void anUnknownKeyStopsTheStartWithItsNameAndTheOneThatWasMeant() {
    hub.withPropertyValues("souk.tea.steep-four=3m")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .isInstanceOf(UnknownSetting.class)
                    .hasMessageContaining("souk.tea.steep-four is no setting of Souk")
                    .hasMessageContaining("did you mean souk.tea.steep-for?"));
  }

  @Test
  void aKeyOfARoomThatDoesNotExistStopsTheStart() {
    hub.withPropertyValues("souk.carpets.colour=red", "souk.tea.cup.height=4")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .hasMessageContaining("souk.carpets.colour is no setting of Souk")
                    .hasMessageContaining("souk.tea.cup.height is no setting of Souk"));
  }

  @Test
  void whatAPersonReadsIsShort() {
    var failure = new UnknownSetting(List.of("souk.x is no setting of Souk"));
    var analysis = new UnknownSettingAnalysis().analyze(failure);

    assertThat(analysis.getDescription()).isEqualTo("souk.x is no setting of Souk");
    assertThat(analysis.getAction()).contains("application.yaml");
  }
}
