package io.souk.bench;

/**
 * One measured number.
 *
 * @param bench the measurement it belongs to
 * @param name what was measured, in words
 * @param value the number
 * @param unit what it counts
 * @param target what it should be, in words; empty where there is no target
 * @param reached whether it is so; null where there is no target
 * @param how what a reader must know to judge it
 */
record Figure(
    String bench,
    String name,
    double value,
    String unit,
    String target,
    Boolean reached,
    String how) {

  static Figure plain(String bench, String name, double value, String unit, String how) {
    return new Figure(bench, name, value, unit, "", null, how);
  }

  static Figure atLeast(
      String bench, String name, double value, double target, String unit, String how) {
    return new Figure(bench, name, value, unit, "≥ " + text(target), value >= target, how);
  }

  static Figure atMost(
      String bench, String name, double value, double target, String unit, String how) {
    return new Figure(bench, name, value, unit, "≤ " + text(target), value <= target, how);
  }

  String line() {
    String verdict = reached == null ? "" : reached ? "reached" : "MISSED";
    return "| %s | %s | %s %s | %s | %s | %s |"
        .formatted(bench, name, text(value), unit, target, verdict, how);
  }

  /** Three digits that count are more than a shared machine can promise. */
  static String text(double number) {
    if (Math.abs(number) >= 100 || number == Math.rint(number)) {
      return "%,.0f".formatted(number);
    }
    return Math.abs(number) >= 10 ? "%.1f".formatted(number) : "%.2f".formatted(number);
  }
}
