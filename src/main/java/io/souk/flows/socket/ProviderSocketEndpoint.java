package io.souk.flows.socket;

import io.souk.providers.StreamProtocol;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.net.TrustOptions;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.vertx.websocket.VertxWebsocketConfiguration;
import org.apache.camel.component.vertx.websocket.VertxWebsocketEndpoint;
import org.apache.camel.support.jsse.TrustManagersParameters;

/** One stream of one flow. It is only listened to; what must be said, the session says. */
final class ProviderSocketEndpoint extends VertxWebsocketEndpoint {

  /** The largest frame that is taken. */
  private static final int MOST_BYTES = 16 << 20;

  private final ProviderSocketComponent component;
  private SocketOptions options;
  private StreamProtocol protocol;
  private WebSocketClientOptions client;

  ProviderSocketEndpoint(
      String uri, ProviderSocketComponent component, VertxWebsocketConfiguration configuration) {
    super(uri, component, configuration);
    this.component = component;
  }

  void speak(SocketOptions socketOptions, StreamProtocol streamProtocol) {
    this.options = socketOptions;
    this.protocol = streamProtocol;
  }

  SocketOptions options() {
    return options;
  }

  StreamProtocol protocol() {
    return protocol;
  }

  @Override
  public ProviderSocketComponent getComponent() {
    return component;
  }

  @Override
  public String getServiceUrl() {
    return options.source();
  }

  /** An unknown parameter is a mistake, not a part of the address. */
  @Override
  public boolean isLenientProperties() {
    return false;
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    client = new WebSocketClientOptions().setMaxFrameSize(MOST_BYTES).setMaxMessageSize(MOST_BYTES);
    var trust = getConfiguration().getSslContextParameters();
    if (trust != null && trust.getTrustManagers() != null) {
      client.setTrustOptions(trustOptions(trust.getTrustManagers()));
    }
    var consumer = new ProviderSocketConsumer(this, processor);
    configureConsumer(consumer);
    return consumer;
  }

  private TrustOptions trustOptions(TrustManagersParameters trusted) throws Exception {
    if (trusted.getKeyStore() != null) {
      trusted.getKeyStore().setCamelContext(getCamelContext());
    }
    trusted.setCamelContext(getCamelContext());
    return TrustOptions.wrap(trusted.createTrustManagers()[0]);
  }

  @Override
  public Producer createProducer() {
    throw new UnsupportedOperationException("provider-socket is for 'from' alone");
  }

  /** A connection that is not made yet. */
  Wire wire() {
    return new VertxWire(
        getVertx(),
        new WebSocketClientOptions(client),
        getWebSocketConnectOptions(new HttpClientOptions()));
  }
}
