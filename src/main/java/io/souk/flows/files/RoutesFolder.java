package io.souk.flows.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Where the texts of flows come from: a folder on disk, or the one packed into the jar. */
public interface RoutesFolder {

  /** The parts of the folder; what their files are called tells {@link #isText}. */
  Set<String> PARTS = Set.of("providers", "flows", "templates", "mappings", "sql", "samples");

  /**
   * Everything that is there at this moment.
   *
   * @throws IOException if the folder itself cannot be read: then nothing is known, which is not
   *     the same as an empty folder
   */
  RouteFiles read() throws IOException;

  /** The folder's name, for messages. */
  String name();

  static RoutesFolder on(Path folder) {
    return folder == null ? new FolderInJar() : new FolderOnDisk(folder);
  }

  /** Editors leave hidden files, backups and swap files beside the real ones: they are no texts. */
  static boolean isText(String file) {
    return !file.startsWith(".")
        && (file.endsWith(".yaml")
            || file.endsWith(".yml")
            || file.endsWith(".jslt")
            || file.endsWith(".json")
            || file.endsWith(".sql"));
  }
}
