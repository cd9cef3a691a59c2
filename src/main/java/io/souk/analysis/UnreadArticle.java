package io.souk.analysis;

import org.springframework.web.util.HtmlUtils;

/**
 * An article as it stands now.
 *
 * @param intakeId the intake that states it so
 */
record UnreadArticle(String canonicalUrl, String headline, String summary, long intakeId) {

  /** Providers write {@code &#39;} in texts that are none of HTML. */
  UnreadArticle {
    headline = HtmlUtils.htmlUnescape(headline);
    summary = summary == null ? "" : HtmlUtils.htmlUnescape(summary);
  }
}
