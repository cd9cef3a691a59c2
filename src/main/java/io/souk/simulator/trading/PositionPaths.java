package io.souk.simulator.trading;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;

/** Requests about positions. */
final class PositionPaths {

  private final Floor floor;
  private final OrderDesk desk;

  PositionPaths(Floor floor) {
    this.floor = floor;
    desk = new OrderDesk(floor);
  }

  Answer answer(Ask ask, Account account, String rest) {
    String asked = ask.method() + (rest.isEmpty() ? "" : " one");
    return switch (asked) {
      case "GET" -> Answer.of(all(account));
      case "DELETE" -> Answer.several(closeAll(ask, account));
      case "GET one" -> Answer.of(row(account, position(account, rest.substring(1))));
      case "DELETE one" ->
          Answer.of(OrderRow.of(close(ask, account, position(account, rest.substring(1))), true));
      default -> throw TradingPaths.unknown();
    };
  }

  private JsonArray all(Account account) {
    return TradingPaths.array(
        account.positions.values().stream().map(position -> row(account, position)).toList());
  }

  private JsonObject row(Account account, Position position) {
    return PositionRow.of(account, position, floor.book());
  }

  private Position position(Account account, String name) {
    Security security = floor.securities().find(name);
    if (security == null) {
      throw Denied.notFound("symbol not found: " + name);
    }
    Position position = account.positions.get(security.symbol());
    if (position == null) {
      throw Denied.notFound("position does not exist");
    }
    return position;
  }

  private Order close(Ask ask, Account account, Position position) {
    BigDecimal all = position.qty().abs();
    BigDecimal qty = OrderForm.number(named(ask), "qty");
    BigDecimal percentage = OrderForm.number(named(ask), "percentage");
    if (qty != null && percentage != null) {
      throw Denied.format("only one of qty or percentage is accepted");
    } else if (percentage != null) {
      qty = all.multiply(percentage).divide(Amounts.HUNDRED, 9, RoundingMode.DOWN);
    }
    return close(account, position, qty == null ? all : qty);
  }

  private static JsonObject named(Ask ask) {
    return new JsonObject().put("qty", ask.text("qty")).put("percentage", ask.text("percentage"));
  }

  private Order close(Account account, Position position, BigDecimal qty) {
    Side way = position.isShort() ? Side.BUY : Side.SELL;
    return desk.place(
        account,
        new JsonObject()
            .put("symbol", position.security.symbol())
            .put("qty", Amounts.text(qty))
            .put("side", way.label())
            .put("type", "market")
            .put("time_in_force", "day"));
  }

  /** Each position gets an answer of its own. */
  private JsonArray closeAll(Ask ask, Account account) {
    if (ask.flag("cancel_orders")) {
      var endings = new Endings(floor);
      new ArrayList<>(account.open)
          .forEach(order -> endings.end(account, order, Status.CANCELED, "canceled"));
    }
    var rows = new JsonArray();
    for (Position position : new ArrayList<>(account.positions.values())) {
      var row = new JsonObject().put("symbol", position.security.symbol());
      try {
        Order order = close(account, position, position.qty().abs());
        rows.add(row.put("status", 200).put("body", OrderRow.of(order, true)));
      } catch (Denied denied) {
        rows.add(row.put("status", denied.status()).put("body", denied.body()));
      }
    }
    return rows;
  }
}
