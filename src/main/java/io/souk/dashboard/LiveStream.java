package io.souk.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The live streams, as server-sent events. A browser that comes back says what it has seen: by the
 * header that it sends by itself, or by {@code since} if the page opened the stream anew.
 */
@Controller
class LiveStream {

  private final LiveBoard board;
  private final LiveFlows flows;
  private final LiveClients clients;

  LiveStream(LiveBoard board, LiveFlows flows, LiveClients clients) {
    this.board = board;
    this.flows = flows;
    this.clients = clients;
  }

  @GetMapping("/live/board")
  void board(
      @RequestHeader(name = "Last-Event-ID", required = false) String last,
      @RequestParam(required = false) String since,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    open(board, last == null ? since : last, request, response);
  }

  @GetMapping("/live/flows")
  void flows(
      @RequestHeader(name = "Last-Event-ID", required = false) String last,
      @RequestParam(required = false) String since,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    open(flows, last == null ? since : last, request, response);
  }

  private void open(
      Topic topic, String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (clients.full(request.getRemoteUser())) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "30");
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return;
    }
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    // A proxy in between shall pass each event on at once.
    response.setHeader("X-Accel-Buffering", "no");
    clients.open(request, topic, topic.version(id));
  }
}
