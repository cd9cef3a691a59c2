package io.souk;

import io.souk.market.MarketCalendar;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys under {@code souk.market}. A calendar that cannot be read stops the start here, where
 * the message names the key.
 *
 * @param calendar whose sessions count: {@code XNYS} or {@code always-open}
 * @param calendarFolder where {@code <calendar>.csv} may name special closures and hours
 */
@ConfigurationProperties(prefix = "souk.market", ignoreUnknownFields = false)
record MarketSettings(String calendar, Path calendarFolder) {

  MarketSettings {
    MarketCalendar.named(calendar, calendarFolder);
  }
}
