package io.souk.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.BiConsumer;

/**
 * One browser's event stream: tells each whole event with the moment at which its last byte came,
 * in microseconds since 1970.
 */
final class LiveReader implements HttpResponse.BodySubscriber<Void> {

  private final BiConsumer<byte[], Long> events;
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private byte[] event = new byte[64 * 1024];
  private int length;

  private LiveReader(BiConsumer<byte[], Long> events) {
    this.events = events;
  }

  /** Opens a stream; what it answers first is told as any event. */
  static CompletableFuture<HttpResponse<Void>> open(
      HttpClient client, URI address, String cookies, BiConsumer<byte[], Long> events) {
    var request =
        HttpRequest.newBuilder(address)
            .header("Accept", "text/event-stream")
            .header("Cookie", cookies)
            .build();
    return client.sendAsync(
        request,
        answer -> {
          if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
          }
          return new LiveReader(events);
        });
  }

  @Override
  public CompletionStage<Void> getBody() {
    // The answer counts as there when its stream begins, not when it ends.
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    for (ByteBuffer part : parts) {
      while (part.hasRemaining()) {
        take(part.get(), now);
      }
    }
  }

  private void take(byte next, long now) {
    if (next == '\n' && length > 0 && event[length - 1] == '\n') {
      events.accept(java.util.Arrays.copyOf(event, length), now);
      length = 0;
      return;
    }
    if (length == event.length) {
      event = java.util.Arrays.copyOf(event, 2 * length);
    }
    event[length++] = next;
  }

  @Override
  public void onError(Throwable failed) {
    end.completeExceptionally(failed);
  }

  @Override
  public void onComplete() {
    end.complete(null);
  }
}
