package io.souk.flows.poll;

import io.souk.flows.poll.ProviderFault.NotConfigured;
import io.souk.flows.poll.ProviderFault.Unavailable;
import io.souk.providers.CallRefused;
import io.souk.providers.Credentials;
import io.souk.providers.Signature;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.springframework.util.unit.DataSize;

/**
 * Stands around each HTTP call to a provider: the key is put on at the last moment, so that no
 * message ever holds it; the call has a deadline as a whole; the answer has a largest size; nothing
 * is repeated, followed or remembered behind our back.
 */
final class CallGuard implements HttpClientConfigurer, ExecChainHandler {

  /** As much of an error page as a person reads. */
  private static final long ERROR_PAGE = 64 * 1024;

  private static final Set<Integer> REFUSALS =
      Set.of(HttpStatus.SC_UNAUTHORIZED, HttpStatus.SC_FORBIDDEN);

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
    try {
      return asked(request, scope, chain);
    } catch (CallRefused refused) {
      var answer = new BasicClassicHttpResponse(refused.status());
      answer.setEntity(new StringEntity(String.valueOf(refused.getMessage())));
      return answer;
    } catch (IOException broken) {
      throw new Unavailable(broken.getMessage());
    }
  }

  /**
   * A signature that is refused may be renewed, once, and the call is made once more. A session
   * that must be begun first takes its time from the same deadline.
   */
  private ClassicHttpResponse asked(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    long ends = System.nanoTime() + limits.deadline().toNanos();
    String path = request.getPath().split("\\?", 2)[0];
    var signature = credentials.sign(path);
    var response = send(signed(request, signature), ends, scope, chain);
    if (signature.parameters().isEmpty()) {
      return response;
    }
    if (response.getCode() == HttpStatus.SC_UNAUTHORIZED) {
      byte[] words = EntityUtils.toByteArray(response.getEntity(), (int) ERROR_PAGE);
      response.setEntity(new ByteArrayEntity(words == null ? new byte[0] : words, null));
      if (credentials.renew(signature)) {
        signature = credentials.sign(path);
        response = send(signed(request, signature), ends, scope, chain);
      }
    }
    if (REFUSALS.contains(response.getCode())) {
      credentials.forget(signature);
    }
    return response;
  }

  private static ClassicHttpRequest signed(ClassicHttpRequest request, Signature signature) {
    var signed = ClassicRequestBuilder.copy(request).build();
    signature.headers().forEach(signed::setHeader);
    signature
        .parameters()
        .forEach(
            (name, value) -> {
              String path = signed.getPath();
              String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
              signed.setPath(path + (path.contains("?") ? "&" : "?") + name + "=" + encoded);
            });
    return signed;
  }

  private ClassicHttpResponse send(
      ClassicHttpRequest request, long ends, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    long left = ends - System.nanoTime();
    var deadline =
        new Deadline(limits.deadline(), left, (Cancellable) scope.originalRequest, timer);
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
