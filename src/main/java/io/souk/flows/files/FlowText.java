package io.souk.flows.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that one flow is made of: its own file, its template, its provider, its mapping, the writes
 * of its kinds and its sample. An edit to any of them is a new revision of the flow.
 *
 * @param flow the flow's name, which is its file's name
 * @param file the path of its own file
 * @param files all texts by path, its own included; what it names and is not there is absent
 * @param sheet what the flow's YAML says of itself: template, parameters, kinds; read from the
 *     files once, as it is asked for often
 */
public record FlowText(String flow, String file, SortedMap<String, String> files, FlowSheet sheet) {

  static final String FOLDER = "flows/";
  private static final String ENDING = ".camel.yaml";

  public FlowText(String flow, Map<String, String> files) {
    this(flow, FOLDER + flow + ENDING, Collections.unmodifiableSortedMap(new TreeMap<>(files)));
  }

  public FlowText(String flow, String file, SortedMap<String, String> files) {
    this(flow, file, files, FlowSheet.of(flow, file, files));
  }

  static FlowText gather(String file, RouteFiles all) {
    String flow = file.substring(FOLDER.length()).replaceFirst("(\\.camel)?\\.ya?ml$", "");
    var own = new TreeMap<String, String>();
    all.text(file).ifPresent(text -> own.put(file, text));
    var sheet = FlowSheet.of(flow, file, all.texts());
    sheet.named().forEach(path -> all.text(path).ifPresent(text -> own.put(path, text)));
    return new FlowText(flow, file, Collections.unmodifiableSortedMap(own), sheet);
  }

  public String text() {
    return files.getOrDefault(file, "");
  }

  public Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** Its provider, where that has a file. */
  public Optional<ProviderText> provider() {
    return sheet
        .value("provider")
        .map(FlowText::provider)
        .flatMap(path -> text(path).map(text -> new ProviderText(path, text)));
  }

  /** The texts that its route is made of; the others can change while it runs. */
  public Map<String, String> route() {
    var route = new TreeMap<>(files);
    route.keySet().removeIf(path -> !path.endsWith(".yaml"));
    return route;
  }

  public boolean isNamedRight() {
    return file.equals(FOLDER + flow + ENDING);
  }

  public static String template(String name) {
    return "templates/" + name + ENDING;
  }

  static String mapping(String flow) {
    return "mappings/" + flow + ".jslt";
  }

  public static String write(String kind) {
    return "sql/" + kind + ".sql";
  }

  public static String provider(String name) {
    return ProviderText.FOLDER + name + ProviderText.ENDING;
  }

  public static String sample(String flow) {
    return "samples/" + flow + ".json";
  }

  /** Equal content, equal hash: SHA-256 over paths and texts. */
  public String hash() {
    var digest = sha256();
    files.forEach(
        (path, text) -> {
          digest.update((path + '\0').getBytes(StandardCharsets.UTF_8));
          digest.update((text + '\0').getBytes(StandardCharsets.UTF_8));
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
