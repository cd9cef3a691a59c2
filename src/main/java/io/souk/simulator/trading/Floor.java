package io.souk.simulator.trading;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** Where orders are worked: the prices, the books, and who is told. */
record Floor(Book book, Securities securities, Bookkeeper books, Consumer<Update> out) {

  /** Gives an order its next status and tells of it. */
  void turn(Account account, Order order, Status next, String event) {
    order.turn(next, book.now());
    if (!next.open()) {
      account.open.remove(order);
    }
    tell(account, event, order);
  }

  void tell(Account account, String event, Order order) {
    out.accept(new Update(account, event, order, book.now(), null, List.of()));
  }

  /** Fills an order and tells of it. */
  void fill(Account account, Order order, BigDecimal shares, BigDecimal price, boolean whole) {
    long now = book.now();
    Execution execution = books.fill(account, order, shares, price, whole, now);
    if (whole) {
      account.open.remove(order);
    }
    String event = whole ? "fill" : "partial_fill";
    out.accept(new Update(account, event, order, now, execution, List.of()));
  }
}
