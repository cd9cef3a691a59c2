package io.souk.simulator.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What the letters of the tape mean: venues and conditions, from {@code simulator/codes.json}. */
final class Codes {

  private final JsonObject all;

  Codes() {
    try (InputStream file = Codes.class.getResourceAsStream("/simulator/codes.json")) {
      all = new JsonObject(Buffer.buffer(file.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  JsonObject exchanges() {
    return all.getJsonObject("exchanges");
  }

  /** {@code kind} is trade or quote; Nasdaq's tape has letters of its own. */
  JsonObject conditions(String kind, Question question) {
    String tape = String.valueOf(question.text("tape"));
    if (!tape.matches("[ABC]")) {
      throw Complaint.bad("invalid tape: " + (question.text("tape") == null ? "" : tape));
    } else if (kind.equals("quote")) {
      return all.getJsonObject("quoteConditions");
    } else if (!kind.equals("trade")) {
      throw Complaint.notFound();
    }
    return all.getJsonObject(tape.equals("C") ? "nasdaqTradeConditions" : "tradeConditions");
  }
}
