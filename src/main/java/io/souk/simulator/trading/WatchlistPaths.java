package io.souk.simulator.trading;

import io.souk.simulator.trading.Watchlists.Watchlist;
import io.souk.simulator.wire.Timestamps;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/** Requests about watchlists. */
final class WatchlistPaths {

  private final Book book;
  private final Function<String, JsonObject> assets;

  WatchlistPaths(Book book, Function<String, JsonObject> assets) {
    this.book = book;
    this.assets = assets;
  }

  Answer answer(Ask ask, Account account, String rest) {
    Watchlists lists = account.watchlists;
    if (rest.isEmpty()) {
      return switch (ask.method()) {
        case "GET" -> Answer.of(TradingPaths.array(lists.all().stream().map(this::head).toList()));
        case "POST" -> {
          JsonObject told = ask.json();
          yield shown(lists.create(told.getString("name"), symbols(told), book.now()));
        }
        default -> throw TradingPaths.unknown();
      };
    } else if (rest.equals(":by_name")) {
      return one(ask, lists, lists.byName(String.valueOf(ask.text("name"))));
    }
    String[] part = rest.substring(1).split("/", 2);
    Watchlist list = lists.named(part[0]);
    if (part.length == 1) {
      return one(ask, lists, list);
    } else if (ask.method().equals("DELETE")) {
      return shown(lists.remove(list, part[1], book.now()));
    }
    throw TradingPaths.unknown();
  }

  private Answer one(Ask ask, Watchlists lists, Watchlist list) {
    JsonObject told = ask.json();
    return switch (ask.method()) {
      case "GET" -> shown(list);
      case "PUT" -> {
        List<String> symbols = told.containsKey("symbols") ? symbols(told) : null;
        yield shown(lists.change(list, told.getString("name"), symbols, book.now()));
      }
      case "POST" -> shown(lists.add(list, told.getString("symbol"), book.now()));
      case "DELETE" -> {
        lists.delete(list);
        yield Answer.nothing();
      }
      default -> throw TradingPaths.unknown();
    };
  }

  private static List<String> symbols(JsonObject told) {
    JsonArray named = told.getJsonArray("symbols", new JsonArray());
    return named == null ? List.of() : named.stream().map(String::valueOf).toList();
  }

  private Answer shown(Watchlist list) {
    return Answer.of(
        head(list).put("assets", TradingPaths.array(list.symbols().stream().map(assets).toList())));
  }

  private JsonObject head(Watchlist list) {
    return new JsonObject()
        .put("id", list.id)
        .put("account_id", list.accountId)
        .put("created_at", Timestamps.text(list.createdAt))
        .put("updated_at", list.updatedAt())
        .put("name", list.name());
  }
}
