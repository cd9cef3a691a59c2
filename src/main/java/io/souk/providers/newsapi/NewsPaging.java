package io.souk.providers.newsapi;

import io.souk.providers.Paging;
import java.time.Instant;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** NewsAPI's pages: numbered, and no further than the plan reaches. */
@Component("newsapi-pages")
class NewsPaging implements Paging {

  /** How many results of one question the plan gives, over all pages; beyond it: HTTP 426. */
  private static final String REACH = "souk.providers.newsapi.results-at-most";

  private static final int FREE_PLAN = 100;

  private final Environment settings;

  NewsPaging(Environment settings) {
    this.settings = settings;
  }

  @Override
  public Walk walk(Request asked, Instant since) {
    return new NewsPages(asked, settings.getProperty(REACH, Integer.class, FREE_PLAN));
  }
}
