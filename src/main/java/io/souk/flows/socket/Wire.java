package io.souk.flows.socket;

import java.util.Map;

/** One connection of a socket, used once. All of it happens on the loop. */
interface Wire {

  /** Connects. What follows is refused, or closed, or opened and some time later closed. */
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

    void heard(String frame);

    void ponged();

    /** There is no connection, any more or at all. Nothing more comes. */
    void closed(String reason);
  }
}
