package io.souk;

import io.souk.market.MarketCalendar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The venue's hours, injected everywhere, as {@code souk.market} chooses them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MarketSettings.class)
class HouseCalendar {

  @Bean
  MarketCalendar marketCalendar(MarketSettings settings) {
    return MarketCalendar.named(settings.calendar(), settings.calendarFolder());
  }
}
