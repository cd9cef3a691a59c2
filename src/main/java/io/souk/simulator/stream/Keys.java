package io.souk.simulator.stream;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys that the venue knows, with their secrets and plans. None of them opens anything but the
 * simulator.
 */
public final class Keys {

  /**
   * What a key may do.
   *
   * @param name free, unlimited or old
   * @param sip whether it may have the consolidated feed in real time
   * @param symbols how many symbols its trades and quotes may cover
   * @param requestsPerMinute how many REST requests it may make
   */
  public record Plan(String name, boolean sip, int symbols, int requestsPerMinute) {}

  /** A key and its plan. */
  public record Key(String id, Plan plan) {

    /** Whether its orders are for real money; names tell, and all but these are for paper. */
    public boolean live() {
      return id.startsWith("AK");
    }

    /** A key for paper is unknown where money is real, and the other way round. */
    public boolean knownAt(String host) {
      return live() ? !host.startsWith("paper-api.") : !host.startsWith("api.");
    }
  }

  private final Map<String, Key> keys = new ConcurrentHashMap<>();
  private final Map<String, String> secrets = new ConcurrentHashMap<>();

  public Keys(int requestsPerMinute) {
    var unlimited = new Plan("unlimited", true, Integer.MAX_VALUE, requestsPerMinute);
    put("demo-key", "demo-secret", unlimited);
    put("second-key", "second-secret", unlimited);
    put("free-key", "free-secret", new Plan("free", false, 30, 200));
    put("old-key", "old-secret", new Plan("old", false, 0, 200));
    put("PKSIMULATED000000001", "paper-secret", unlimited);
    put("AKSIMULATED000000001", "live-secret", unlimited);
    put("oauth", "demo-token", unlimited);
  }

  private void put(String id, String secret, Plan plan) {
    keys.put(id, new Key(id, plan));
    secrets.put(id, secret);
  }

  /** The key, or null if name and secret do not fit. */
  public Key check(String id, String secret) {
    boolean right = id != null && secret != null && secret.equals(secrets.get(id));
    return right ? keys.get(id) : null;
  }

  /** Gives a key a new secret; connections that are open stay so. */
  public boolean roll(String id, String secret) {
    return secrets.replace(id, secret) != null;
  }
}
