package io.souk.flows.poll;

import io.souk.flows.poll.ProviderFault.NotConfigured;
import io.souk.providers.Credentials;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.springframework.util.unit.DataSize;

/**
 * Stands around each HTTP call to a provider: the key is put on at the last moment, so that no
 * message ever holds it; the call has a deadline as a whole; the answer has a largest size; nothing
 * is repeated, followed or remembered behind our back.
 */
final class CallGuard implements HttpClientConfigurer, ExecChainHandler {

  /** As much of an error page as a person reads. */
  private static final long ERROR_PAGE = 64 * 1024;

  /**
   * @param deadline for the call as a whole
   * @param largest answer, unpacked
   */
  record Limits(Duration deadline, DataSize largest) {}

  private final Credentials credentials;
  private final Limits limits;
  private final ScheduledExecutorService timer;

  CallGuard(Credentials credentials, Limits limits, ScheduledExecutorService timer) {
    this.credentials = credentials;
    this.limits = limits;
    this.timer = timer;
  }

  @Override
  public void configureHttpClient(HttpClientBuilder client) {
    client
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .setUserAgent("Souk")
        .addExecInterceptorFirst("souk", this);
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    credentials
        .missing()
        .ifPresent(
            what -> {
              throw new NotConfigured(what, () -> credentials.missing().isEmpty());
            });
    credentials.headers().forEach(request::setHeader);
    var deadline = new Deadline(limits.deadline(), (Cancellable) scope.originalRequest, timer);
    try {
      return guarded(chain.proceed(request, scope), deadline);
    } catch (IOException broken) {
      throw deadline.explain(broken);
    }
  }

  private ClassicHttpResponse guarded(ClassicHttpResponse response, Deadline deadline) {
    if (response.getEntity() == null) {
      deadline.met();
      return response;
    }
    boolean good = response.getCode() / 100 == 2;
    long largest = good ? limits.largest().toBytes() : ERROR_PAGE;
    response.setEntity(new GuardedAnswer(response.getEntity(), deadline, largest, good));
    return response;
  }
}
