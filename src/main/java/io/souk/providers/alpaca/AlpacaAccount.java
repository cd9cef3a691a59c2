package io.souk.providers.alpaca;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.souk.providers.KeyedAccount;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Whose account our key opens, and whether its money is real: a key belongs to one account of one
 * environment for as long as it lives.
 */
@Component("alpaca-account")
@EnableConfigurationProperties(AlpacaSettings.class)
class AlpacaAccount implements KeyedAccount {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String LIVE_HOST = "api.alpaca.markets";
  private static final String PAPER_HOST = "paper-api.alpaca.markets";
  private static final String LIVE_KEY = "AK";

  private final AlpacaSettings settings;
  private volatile Known known = new Known(null, Map.of());

  private record Known(AlpacaKey key, Map<String, String> account) {}

  AlpacaAccount(AlpacaSettings settings) {
    this.settings = settings;
  }

  @Override
  public String path() {
    return "/account";
  }

  @Override
  public Optional<Map<String, String>> known() {
    var now = known;
    return settings.key().equals(now.key()) ? Optional.of(now.account()) : Optional.empty();
  }

  @Override
  public Asking asking() {
    var key = settings.key();
    return new Asking() {
      @Override
      public boolean isStillTheKey() {
        return settings.key().equals(key);
      }

      @Override
      public Map<String, String> learn(String answer) {
        return learnt(key, answer);
      }
    };
  }

  private Map<String, String> learnt(AlpacaKey key, String answer) {
    String id = id(answer);
    if (id.isBlank()) {
      throw new IllegalArgumentException("Alpaca's answer names no account");
    }
    var account = Map.of("environment", environment(key), ACCOUNT, id);
    known = new Known(key, account);
    return account;
  }

  private static String id(String answer) {
    try {
      return JSON.readTree(answer).path("id").asText("");
    } catch (JsonProcessingException noJson) {
      throw new IllegalArgumentException("Alpaca's answer is no JSON", noJson);
    }
  }

  /** Behind any other host, a proxy say, the key tells: those for real money begin with AK. */
  private String environment(AlpacaKey key) {
    String host = URI.create(settings.tradingUrl()).getHost();
    boolean live =
        LIVE_HOST.equals(host) || !PAPER_HOST.equals(host) && key.id().startsWith(LIVE_KEY);
    return live ? "live" : "paper";
  }
}
