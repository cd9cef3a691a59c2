package io.souk.flows.socket;

import java.net.URI;
import java.time.Duration;

/**
 * What a flow may set on its socket; each is a parameter of {@code provider-socket} by the same
 * name. Times are milliseconds, or a number with a unit such as {@code 10s}.
 *
 * @param flow the flow's name: the part of the URI after the colon
 * @param url where the provider listens: {@code ws://} or {@code wss://}
 * @param session the bean that knows what to say, for example {@code alpaca-market-data}
 * @param maxItems a batch is closed when it holds about so many items
 * @param maxWait a batch is closed so long after its first frame
 * @param queueItems with so many items waiting the socket is paused, until half of them are stored
 * @param queueBytes likewise with so many characters
 * @param retryFirst the pause before the first new connection; it doubles from try to try
 * @param retryMost the longest pause between two tries
 * @param stableAfter a connection that was heard so long makes the pause short again
 * @param pingEvery how often the provider is pinged
 * @param pongWait how long it may take to answer a ping
 * @param answerWait how long it may take to open a connection, or to answer a message
 * @param silence how long a subscribed stream may say nothing while its market is open
 */
record SocketOptions(
    String flow,
    URI url,
    String session,
    int maxItems,
    Duration maxWait,
    int queueItems,
    int queueBytes,
    Duration retryFirst,
    Duration retryMost,
    Duration stableAfter,
    Duration pingEvery,
    Duration pongWait,
    Duration answerWait,
    Duration silence) {

  SocketOptions {
    if (url.getHost() == null || !("ws".equals(url.getScheme()) || "wss".equals(url.getScheme()))) {
      throw new IllegalArgumentException(
          "The url of %s is no ws:// or wss:// address".formatted(flow));
    }
    if (maxItems < 1 || queueItems < maxItems || queueBytes < 1) {
      throw new IllegalArgumentException(
          "%s: maxItems and queueBytes must be above zero, queueItems not below maxItems"
              .formatted(flow));
    }
  }

  /** The address without anything that could be a secret. */
  String source() {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    String path = url.getPath() == null ? "" : url.getPath();
    return url.getScheme() + "://" + url.getHost() + port + path;
  }
}
