package io.souk.market;

import static io.souk.market.RefusalCode.IMPOSSIBLE_VALUE;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One spelling for all addresses of the same page: https, the host in small letters, without a
 * fragment, without what only tracks the reader, without a slash at the end, parameters in order.
 * For comparing, not for opening: the page itself may insist on what is left out here.
 */
final class CanonicalUrl {

  /** What an index of the database still takes. */
  private static final int MOST_BYTES = 2_000;

  private static final Pattern WHOLE =
      Pattern.compile(
          "https?://(?<host>[\\p{L}\\p{N}._-]+)(?<port>:\\d{1,5})?(?<path>/[^?#\\s]*)?"
              + "(?:\\?(?<query>[^#\\s]*))?(?:#\\S*)?",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> USUAL_PORTS = Set.of(":80", ":443");
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "twclid",
          "ttclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "_ga",
          "_gl",
          "mkt_tok",
          "guccounter",
          "guce_referrer",
          "guce_referrer_sig",
          "cmpid",
          "soc_src",
          "soc_trk");

  private CanonicalUrl() {}

  /**
   * The spelling to compare.
   *
   * @throws Refusal with code {@code IMPOSSIBLE_VALUE} for what is no address of http or https, or
   *     longer than any
   */
  static String of(String url) {
    var parts = WHOLE.matcher(url);
    Refuse.when(!parts.matches(), IMPOSSIBLE_VALUE, "url %s is no address of a page", url);
    String port = parts.group("port");
    String canonical =
        "https://"
            + parts.group("host").toLowerCase(Locale.ROOT)
            + (port == null || USUAL_PORTS.contains(port) ? "" : port)
            + path(parts.group("path"))
            + query(parts.group("query"));
    Refuse.when(
        canonical.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES,
        IMPOSSIBLE_VALUE,
        "url is longer than %s bytes",
        MOST_BYTES);
    return canonical;
  }

  private static String path(String path) {
    return path == null ? "" : path.replaceFirst("/+$", "");
  }

  private static String query(String query) {
    if (query == null) {
      return "";
    }
    String kept =
        Stream.of(query.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean tracks(String parameter) {
    String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }
}
