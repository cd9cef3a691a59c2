package io.souk.flows.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The routes packed into the jar. They never change, so they are read once. */
final class FolderInJar implements RoutesFolder {

  private RouteFiles files;

  @Override
  public String name() {
    return "the routes in the jar";
  }

  @Override
  public synchronized RouteFiles read() throws IOException {
    if (files == null) {
      files = readOnce();
    }
    return files;
  }

  private static RouteFiles readOnce() throws IOException {
    var packed = new PathMatchingResourcePatternResolver();
    Map<String, String> texts = new TreeMap<>();
    for (String part : PARTS) {
      for (Resource file : packed.getResources("classpath*:routes/" + part + "/*")) {
        String name = file.getFilename();
        if (name != null && RoutesFolder.isText(name)) {
          texts.put(part + "/" + name, file.getContentAsString(StandardCharsets.UTF_8));
        }
      }
    }
    return new RouteFiles(texts);
  }
}
