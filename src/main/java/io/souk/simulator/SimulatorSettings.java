package io.souk.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * How the simulated venue behaves.
 *
 * @param port where it listens on 127.0.0.1; 0 takes a free one
 * @param seed the same seed makes the same market
 * @param rate trades and quotes in a second, over all symbols
 * @param speed how fast its clock runs: 1 is real time
 * @param calendar when it trades: always-open or XNYS
 * @param start where its clock begins; nothing for now
 * @param batch how many items a frame holds at most
 * @param pace how often it sends
 * @param sparseAck whether acknowledgements leave out channels without symbols
 * @param welcomeDelay how long after the upgrade it says that it is connected
 * @param authTimeout how long a connection may stay without authentication
 * @param slowClientBytes how much may wait for a client that does not read
 * @param requestsPerMinute how many REST requests the demo key may make; the free key has 200
 * @param houseTrader whether the demo key's account gives a small order now and then
 */
@ConfigurationProperties("souk.simulator")
public record SimulatorSettings(
    @DefaultValue("8090") int port,
    @DefaultValue("7") long seed,
    @DefaultValue("200") double rate,
    @DefaultValue("1") double speed,
    @DefaultValue("always-open") String calendar,
    Instant start,
    @DefaultValue("64") int batch,
    @DefaultValue("5ms") Duration pace,
    @DefaultValue("false") boolean sparseAck,
    @DefaultValue("0ms") Duration welcomeDelay,
    @DefaultValue("10s") Duration authTimeout,
    @DefaultValue("16777216") long slowClientBytes,
    @DefaultValue("10000") int requestsPerMinute,
    @DefaultValue("true") boolean houseTrader) {

  /**
   * Settings out of arguments like {@code --port=0 --rate=500}; what is not named keeps its
   * default.
   */
  public static SimulatorSettings of(String... arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String argument : arguments) {
      String[] parts = argument.replaceFirst("^--", "").split("=", 2);
      values.put("simulator." + parts[0], parts.length == 2 ? parts[1] : "true");
    }
    var binder = new Binder(new MapConfigurationPropertySource(values));
    return binder.bindOrCreate("simulator", Bindable.of(SimulatorSettings.class));
  }
}
