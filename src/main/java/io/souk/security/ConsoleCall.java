package io.souk.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jolokia.json.JSONObject;
import org.jolokia.json.JSONStructure;
import org.jolokia.json.parser.JSONParser;
import org.jolokia.json.parser.ParseException;

/**
 * One of the calls that a request to Jolokia carries, as Jolokia's own reader understands it.
 *
 * @param verb {@code exec}, {@code read} …
 * @param subject the bean, and what of it
 */
record ConsoleCall(String verb, String subject) {

  private static final Set<String> VERBS =
      Set.of("read", "list", "search", "version", "exec", "write");

  /** The calls of a request, in the order in which Jolokia answers them. */
  static List<ConsoleCall> in(byte[] body) throws IOException, ParseException {
    return answers(body).stream().map(ConsoleCall::of).toList();
  }

  /** How each call ended, in the same order; empty if the request as a whole was not understood. */
  static List<String> outcomes(byte[] body) throws IOException, ParseException {
    return answers(body).stream().map(ConsoleCall::outcome).toList();
  }

  /** Jolokia itself would also open notification streams and tell its settings, unasked. */
  boolean isOneOfOurs() {
    return VERBS.contains(verb);
  }

  /** Whether it only draws what runs, as an open diagram does every two seconds. */
  boolean draws() {
    return verb.equals("exec") && subject.contains(" dump");
  }

  /** Whether it does something, or tries to. */
  boolean acts() {
    return verb.equals("exec") || verb.equals("write");
  }

  private static List<?> answers(byte[] body) throws IOException, ParseException {
    var text = new String(body, StandardCharsets.UTF_8);
    var parsed = new JSONParser().parse(text, JSONStructure.class);
    return parsed instanceof List<?> many ? many : List.of(parsed);
  }

  private static ConsoleCall of(Object call) {
    if (!(call instanceof Map<?, ?> fields)) {
      return new ConsoleCall("", "");
    }
    String verb = Objects.toString(fields.get("type"), "").toLowerCase(Locale.ROOT);
    Object what = verb.equals("exec") ? fields.get("operation") : fields.get("attribute");
    Object with = verb.equals("exec") ? fields.get("arguments") : fields.get("value");
    return new ConsoleCall(verb, fields.get("mbean") + " " + what + hash(with));
  }

  /** Arguments may be long, and may be secrets: their fingerprint is enough to compare. */
  private static String hash(Object arguments) {
    if (arguments == null || arguments instanceof List<?> list && list.isEmpty()) {
      return "";
    }
    var holder = new JSONObject();
    holder.put("arguments", arguments);
    byte[] text = holder.toJSONString().getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return " #" + HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static String outcome(Object answer) {
    Object status = answer instanceof Map<?, ?> fields ? fields.get("status") : null;
    return switch (Objects.toString(status)) {
      case "200" -> "done";
      case "403" -> "refused";
      default -> "failed: " + status;
    };
  }
}
