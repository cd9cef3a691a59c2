package io.souk.providers.yahoo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The page on which visitors from Europe are asked whether cookies may be kept. */
final class ConsentForm {

  private static final Pattern FIELD = Pattern.compile("<input\\b([^>]{1,2000})>");
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

  private final Map<String, String> fields;

  private ConsentForm(Map<String, String> fields) {
    this.fields = fields;
  }

  /** The form of a page; empty if the page is another one. */
  static Optional<ConsentForm> on(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    var inputs = FIELD.matcher(page);
    while (inputs.find()) {
      var name = NAME.matcher(inputs.group(1));
      var value = VALUE.matcher(inputs.group(1));
      if (name.find()) {
        fields.put(name.group(1), value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "");
      }
    }
    boolean consent = fields.containsKey("csrfToken") && fields.containsKey("sessionId");
    return consent ? Optional.of(new ConsentForm(fields)) : Optional.empty();
  }

  /** What is sent by somebody who agrees. */
  String agreed() {
    fields.put("agree", "agree");
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
