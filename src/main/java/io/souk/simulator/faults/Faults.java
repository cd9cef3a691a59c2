package io.souk.simulator.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All switches of the simulator. */
public final class Faults {

  public final Switch garble = new Switch();
  public final Switch duplicate = new Switch();
  public final Switch reorder = new Switch();
  public final Switch slow = new Switch();
  public final Switch handshake = new Switch();
  private final Map<Integer, Switch> codes = new TreeMap<>();
  private final List<RestFault> rest = new ArrayList<>();
  private final Visits visits = new Visits();
  private long bytesPerSecond = 1000;
  private int handshakeStatus = 503;
  private Integer handshakeRetryAfter;

  /** Refuses the upgrade of the next connections. */
  public void handshake(int status, Integer retryAfter, long times, double seconds) {
    handshakeStatus = status;
    handshakeRetryAfter = retryAfter;
    handshake.on(times, seconds);
  }

  public int handshakeStatus() {
    return handshakeStatus;
  }

  /** Seconds, or null for no such header. */
  public Integer handshakeRetryAfter() {
    return handshakeRetryAfter;
  }

  /** Lets no connection have more than so many bytes a second. */
  public void slow(long most, long times, double seconds) {
    bytesPerSecond = most;
    slow.on(times, seconds);
  }

  public long bytesPerSecond() {
    return bytesPerSecond;
  }

  /** The switch of a stream error that is answered where it would otherwise not be. */
  public Switch code(int code) {
    return codes.computeIfAbsent(code, fresh -> new Switch());
  }

  public void rest(RestFault fault) {
    rest.add(fault);
  }

  public Visits visits() {
    return visits;
  }

  /**
   * The fault that strikes a request, or null; an occasion is used up.
   *
   * @param symbols what the request is about, by comma, as far as it says so
   */
  public RestFault strikes(Provider provider, String path, String symbols) {
    rest.removeIf(fault -> !fault.duration().active());
    for (RestFault fault : rest) {
      if (fault.concerns(provider, path, symbols) && fault.duration().strikes()) {
        return fault;
      }
    }
    return null;
  }

  public void reset() {
    List.of(garble, duplicate, reorder, slow, handshake).forEach(Switch::off);
    codes.clear();
    rest.clear();
  }

  /** The names of the faults that are on. */
  public List<String> active() {
    var named = new LinkedHashMap<String, Switch>();
    named.put("garble", garble);
    named.put("duplicate", duplicate);
    named.put("reorder", reorder);
    named.put("slow", slow);
    named.put("handshake", handshake);
    codes.forEach((code, duration) -> named.put("error " + code, duration));
    rest.forEach(fault -> named.put(name(fault), fault.duration()));
    named.values().removeIf(duration -> !duration.active());
    return List.copyOf(named.keySet());
  }

  private static String name(RestFault fault) {
    return fault.provider().word() + ' ' + fault.kind();
  }
}
