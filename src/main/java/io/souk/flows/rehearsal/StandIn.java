package io.souk.flows.rehearsal;

import java.util.Map;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/**
 * Plays a component in a rehearsal. The hub's own component reads the address, so an unknown or
 * wrong parameter is found; but the endpoint it makes is never started, so no job is scheduled and
 * no socket opened.
 */
final class StandIn extends DefaultComponent {

  private final Component played;

  StandIn(Component played) {
    this.played = played;
    setAutowiredEnabled(false);
  }

  /** Camel finds one by the scheme's name, made for the played component's class. */
  @Override
  public PropertyConfigurer getComponentPropertyConfigurer() {
    return null;
  }

  @Override
  public boolean useRawUri() {
    return played.useRawUri();
  }

  @Override
  public Endpoint createEndpoint(String uri, Map<String, Object> properties) throws Exception {
    return new Place(uri, this, played.createEndpoint(uri, properties));
  }

  @Override
  protected Endpoint createEndpoint(String uri, String rest, Map<String, Object> parameters) {
    throw new UnsupportedOperationException("The played component reads the address");
  }

  /** An address at which nothing ever happens. */
  static final class Place extends DefaultEndpoint {

    private final Endpoint played;

    Place(String uri, StandIn component, Endpoint played) {
      super(uri, component);
      this.played = played;
    }

    Endpoint played() {
      return played;
    }

    @Override
    public boolean isLenientProperties() {
      return true;
    }

    @Override
    public Producer createProducer() {
      return new DefaultProducer(this) {
        @Override
        public void process(org.apache.camel.Exchange exchange) {
          throw new UnsupportedOperationException("A rehearsal sends nothing");
        }
      };
    }

    @Override
    public Consumer createConsumer(Processor processor) {
      return new DefaultConsumer(this, processor);
    }
  }
}
