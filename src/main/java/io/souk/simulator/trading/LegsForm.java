package io.souk.simulator.trading;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads an order that asks for several options at once. */
final class LegsForm {

  private final OrderForm form;
  private final Securities securities;

  LegsForm(OrderForm form, Securities securities) {
    this.form = form;
    this.securities = securities;
  }

  /** The legs of an order in options: of each its terms, its shares as a ratio. */
  List<Terms> legs() {
    var legs = new ArrayList<Terms>();
    if (!(form.told.getValue("legs") instanceof JsonArray named) || named.size() < 2) {
      throw Denied.format("mleg orders require at least two legs");
    }
    for (Object told : named) {
      if (!(told instanceof JsonObject one)) {
        throw Denied.format("invalid legs");
      }
      legs.add(leg(one));
    }
    return legs;
  }

  private Terms leg(JsonObject one) {
    var leg = new OrderForm(one.copy(), securities);
    BigDecimal ratio = positive(OrderForm.number(one, "ratio_qty"), "ratio_qty");
    return new Terms(
        leg.security("symbol"),
        OrderForm.side(one),
        "",
        form.oneOf("time_in_force", OrderForm.TIMES, null),
        ratio,
        null,
        null,
        null,
        null,
        null,
        false,
        one.getString("position_intent"));
  }

  /** What is asked of a multi-leg order as a whole; it has neither symbol nor side. */
  Terms whole() {
    return new Terms(
        null,
        null,
        form.type(),
        form.oneOf("time_in_force", OrderForm.TIMES, null),
        positive(OrderForm.number(form.told, "qty"), "qty"),
        null,
        OrderForm.number(form.told, "limit_price"),
        null,
        null,
        null,
        false,
        null);
  }

  private static BigDecimal positive(BigDecimal number, String name) {
    if (number == null || number.signum() <= 0 || !Amounts.whole(number)) {
      throw Denied.format(name + " must be a whole number > 0");
    }
    return number;
  }
}
