package io.souk.simulator.rest;

/** An answer that is an error; {@code code} is 0 where the provider sends none. */
final class Complaint extends RuntimeException {

  final int status;
  final long code;

  Complaint(int status, long code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static Complaint bad(String message) {
    return new Complaint(400, 0, message);
  }

  static Complaint notFound() {
    return new Complaint(404, 0, "endpoint not found.");
  }
}
