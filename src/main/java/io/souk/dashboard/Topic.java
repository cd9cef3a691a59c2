package io.souk.dashboard;

/**
 * What a live page follows. Its version grows with each change; a page that has seen one version
 * can be told all that changed since, however long it was away.
 */
interface Topic {

  /** The newest version; 0 before anything is known. */
  long version();

  /**
   * The version that the id of an event names; 0 if the id is null or of another run of the hub.
   */
  long version(String id);

  /**
   * Everything that changed after a version, as one event.
   *
   * @param seen the version that the page has; 0 for a page that has nothing
   */
  Update since(long seen);

  /** The sign of life that is sent when nothing changes: an event without an id. */
  byte[] beat();

  /** A page begins to follow: soon everybody shall be told what there is. */
  void followed();
}
