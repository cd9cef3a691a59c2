package io.souk.flows;

/** Lets the documents say a schedule as the Flows page does. */
public final class CronInWordsForDocs {

  private CronInWordsForDocs() {}

  public static String of(String cron, String zone) {
    return CronInWords.of(cron, zone);
  }
}
