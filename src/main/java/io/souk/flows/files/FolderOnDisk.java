package io.souk.flows.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A routes folder on disk. Links are followed, as Kubernetes mounts configuration by links. */
final class FolderOnDisk implements RoutesFolder {

  /** No honest text is longer; a longer one is cut here and refused by its length or its end. */
  private static final int LONGEST = 256 * 1024;

  private final Path root;

  FolderOnDisk(Path root) {
    this.root = root;
  }

  @Override
  public String name() {
    return root.toString();
  }

  @Override
  public RouteFiles read() throws IOException {
    if (!Files.isDirectory(root)) {
      throw new NotDirectoryException(root.toString());
    }
    Map<String, String> texts = new TreeMap<>();
    for (String part : PARTS) {
      if (Files.isDirectory(root.resolve(part))) {
        readPart(part, texts);
      }
    }
    return new RouteFiles(texts);
  }

  private void readPart(String part, Map<String, String> texts) throws IOException {
    try (var files = Files.newDirectoryStream(root.resolve(part))) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (RoutesFolder.isText(name) && Files.isRegularFile(file)) {
          readFile(part + "/" + name, file, texts);
        }
      }
    }
  }

  private static void readFile(String path, Path file, Map<String, String> texts)
      throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      String text = new String(bytes.readNBytes(LONGEST), StandardCharsets.UTF_8);
      // The database keeps texts without the zero character, and no honest text has one.
      texts.put(path, text.replace((char) 0, (char) 0xFFFD));
    } catch (NoSuchFileException goneMeanwhile) {
      // Renamed between the listing and the reading: the next look sees where it went.
      texts.remove(path);
    }
  }
}
