package io.souk.simulator.trading;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;

/** Requests about orders. */
final class OrderPaths {

  private final OrderDesk desk;

  OrderPaths(Floor floor) {
    desk = new OrderDesk(floor);
  }

  Answer answer(Ask ask, Account account, String rest) {
    if (rest.isEmpty()) {
      return switch (ask.method()) {
        case "GET" -> Answer.of(new OrderPages(account).rows(ask));
        case "POST" -> Answer.of(OrderRow.of(desk.place(account, ask.json()), true));
        case "DELETE" -> Answer.several(cancelAll(account));
        default -> throw TradingPaths.unknown();
      };
    } else if (rest.equals(":by_client_order_id")) {
      String name = ask.text("client_order_id");
      return found(ask, account.byClientId.get(name), name);
    }
    String id = rest.substring(1);
    Order order = account.orders.get(id);
    return switch (ask.method()) {
      case "GET" -> found(ask, order, id);
      case "PATCH" ->
          Answer.of(OrderRow.of(desk.replace(account, known(order, id), ask.json()), true));
      case "DELETE" -> {
        desk.cancel(account, known(order, id));
        yield Answer.nothing();
      }
      default -> throw TradingPaths.unknown();
    };
  }

  private static Answer found(Ask ask, Order order, String name) {
    boolean nested = ask.flag("nested") || ask.text("nested") == null;
    return Answer.of(OrderRow.of(known(order, name), nested));
  }

  private static Order known(Order order, String name) {
    if (order == null) {
      throw Denied.notFound("order not found for " + name);
    }
    return order;
  }

  private JsonArray cancelAll(Account account) {
    var rows = new JsonArray();
    for (Order order : new ArrayList<>(account.open)) {
      if (order.parent == null || !order.parent.status.open()) {
        desk.cancel(account, order);
        rows.add(new JsonObject().put("id", order.id).put("status", 200));
      }
    }
    return rows;
  }
}
