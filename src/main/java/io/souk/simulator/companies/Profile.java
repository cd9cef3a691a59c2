package io.souk.simulator.companies;

/**
 * A company's plate at the door.
 *
 * @param state two letters in the United States, else empty
 * @param sector in words, such as Consumer Cyclical
 * @param employees how many it has, full time
 */
public record Profile(
    String address,
    String city,
    String state,
    String zip,
    String country,
    String phone,
    String website,
    String sector,
    String industry,
    int employees,
    String summary) {

  /** The words as the addresses of pages have them, such as oil-gas-e-p. */
  public static String key(String words) {
    return words.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-");
  }
}
