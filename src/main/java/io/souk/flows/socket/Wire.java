package io.souk.flows.socket;

import java.util.Map;

/** One connection of a socket, used once. All of it happens on the loop. */
interface Wire {

  /** Connects. Exactly one of opened, refused and failed follows; after opened comes closed. */
  void dial(Map<String, String> headers, Events events);

  void say(String message);

  void ping();

  /** Takes no more frames, so that the provider's own network buffers fill. */
  void pause();

  void resume();

  /**
   * Says goodbye with a close frame. What the provider sent before it heard that still arrives;
   * closed follows, at the latest after the time that the wire was given. While it still dials, the
   * attempt is given up, and closed follows as well.
   */
  void close();

  /** What a wire reports. */
  interface Events {

    void opened();

    /** The provider answered the upgrade with another status than 101. */
    void refused(int status);

    /** There is no connection: unreachable, too slow, no certificate. */
    void failed(String reason);

    void heard(String frame);

    void ponged();

    /** The connection is gone. Nothing more comes. */
    void closed(String reason);
  }
}
