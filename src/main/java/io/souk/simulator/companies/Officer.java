package io.souk.simulator.companies;

/**
 * Someone who leads or watches over a company. Invented.
 *
 * @param born the year, or null if it is not told
 * @param pay of the last fiscal year in the reporting currency, or null if it is not told
 * @param exercised what options brought in that year
 * @param unexercised what options are still worth
 */
public record Officer(
    String name, String title, Integer born, Long pay, long exercised, long unexercised) {}
