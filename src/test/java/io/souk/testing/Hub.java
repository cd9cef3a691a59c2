package io.souk.testing;

import io.souk.Souk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole hub as a user starts it in the demo, with its simulator, on ports and a database of its
 * own.
 */
public final class Hub implements AutoCloseable {

  private final TestDatabase database;
  private final int simulatorPort;
  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();

  private Hub(TestDatabase database, int simulatorPort, ConfigurableApplicationContext context) {
    this.database = database;
    this.simulatorPort = simulatorPort;
    this.context = context;
  }

  /**
   * Starts it and returns when it is ready.
   *
   * @param settings keys of {@code application.yaml} that differ
   */
  public static Hub start(Map<String, Object> settings) {
    var database = TestDatabase.fresh();
    int simulator = freePort();
    var arguments = new ArrayList<String>();
    arguments.add("--server.port=0");
    arguments.add("--spring.datasource.url=" + database.url());
    arguments.add("--spring.datasource.username=postgres");
    arguments.add("--souk.simulator.port=" + simulator);
    settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    var context =
        new SpringApplicationBuilder(Souk.class)
            .profiles("demo")
            .run(arguments.toArray(String[]::new));
    return new Hub(database, simulator, context);
  }

  /** The address of pages and API, without a slash at the end. */
  public String address() {
    return "http://127.0.0.1:" + ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  public <T> T room(Class<T> door) {
    return context.getBean(door);
  }

  public JdbcClient database() {
    return database.client();
  }

  public long count(String sql) {
    return database().sql(sql).query(Long.class).single();
  }

  /** Looks into the simulator: {@code state}, {@code journal} … */
  public String simulator(String path) {
    return send(HttpRequest.newBuilder(control(path)).GET().build());
  }

  /** Tells the simulator something, in JSON. */
  public String tellSimulator(String path, String json) {
    return send(
        HttpRequest.newBuilder(control(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  /** What the owner of the demo's account asks the simulated broker for, {@code /v2/orders} … */
  public String atTheBroker(String path) {
    return send(owned(path).GET().build());
  }

  /** What the owner of the demo's account tells the simulated broker, in JSON. */
  public String tellTheBroker(String path, String json) {
    return send(owned(path).POST(HttpRequest.BodyPublishers.ofString(json)).build());
  }

  private HttpRequest.Builder owned(String path) {
    return HttpRequest.newBuilder(simulated(path))
        .header("APCA-API-KEY-ID", "demo-key")
        .header("APCA-API-SECRET-KEY", "demo-secret");
  }

  private URI control(String path) {
    return simulated("/control/" + path);
  }

  private URI simulated(String path) {
    return URI.create("http://127.0.0.1:" + simulatorPort + path);
  }

  private String send(HttpRequest request) {
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  public List<String> column(String sql) {
    return database().sql(sql).query(String.class).list();
  }

  @Override
  public void close() {
    context.close();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
