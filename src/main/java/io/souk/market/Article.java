package io.souk.market;

import static io.souk.market.RefusalCode.IMPOSSIBLE_VALUE;
import static java.time.ZoneOffset.UTC;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A news article as its provider states it. All texts are kept as they came: {@code content} may be
 * HTML and is never shown as such.
 *
 * @param provider who brought it, for example {@code alpaca}
 * @param providerId the provider's own number of it, null where it has none
 * @param url where it can be read, an address of http or https
 * @param summary null or empty where the provider gives none; {@code content}, {@code author} and
 *     {@code source} (who wrote or first published it) likewise
 * @param symbols of what the provider says it speaks, each once; empty where it names none
 * @param publishedAt UTC
 * @param updatedAt when its provider last changed it, UTC; of two statements the later one wins.
 *     Null means: not since it was published
 * @param image where a picture of it is, an address of https; null where there is none, or none
 *     that a page of https could show
 */
public record Article(
    String provider,
    String providerId,
    String url,
    String headline,
    String summary,
    String content,
    String author,
    String source,
    List<String> symbols,
    OffsetDateTime publishedAt,
    OffsetDateTime updatedAt,
    String image)
    implements Row {

  /** More than any headline and summary have, and less than the index of words takes. */
  private static final int MOST_LETTERS = 100_000;

  /** How NewsAPI ends what it cut off. */
  private static final Pattern CUT = Pattern.compile("…\\s*\\[\\+(\\d{1,8}) chars]\\s*$");

  private static final Pattern SAFE = Pattern.compile("https://[^\\s\"'<>\\\\]{1,2000}");

  public Article {
    Refuse.blank(provider, "provider");
    Refuse.when(
        providerId != null && providerId.isBlank(), IMPOSSIBLE_VALUE, "providerId is empty");
    Refuse.blank(headline, "headline");
    Refuse.when(
        headline.length() + (summary == null ? 0 : summary.length()) > MOST_LETTERS,
        IMPOSSIBLE_VALUE,
        "headline and summary are longer than %s letters",
        MOST_LETTERS);
    Refuse.missing(url, "url");
    CanonicalUrl.of(url);
    Refuse.missing(publishedAt, "publishedAt");
    var named = symbols == null ? List.<String>of() : symbols;
    named.forEach(symbol -> Refuse.blank(symbol, "symbols"));
    symbols = named.stream().distinct().toList();
    publishedAt = publishedAt.withOffsetSameInstant(UTC);
    updatedAt = updatedAt == null ? publishedAt : updatedAt.withOffsetSameInstant(UTC);
    image = image != null && SAFE.matcher(image).matches() ? image : null;
  }

  /** The address by which the same article of several providers is known to be one. */
  public String canonicalUrl() {
    return CanonicalUrl.of(url);
  }

  /** How many letters the provider keeps back, as it says behind the content; null: none. */
  public Integer missingLetters() {
    var cut = CUT.matcher(content == null ? "" : content);
    return cut.find() ? Integer.valueOf(cut.group(1)) : null;
  }

  /** The later of its two times, so that neither may lie ahead of ours. */
  @Override
  public OffsetDateTime at() {
    return updatedAt.isAfter(publishedAt) ? updatedAt : publishedAt;
  }
}
