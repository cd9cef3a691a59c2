package io.souk.providers.alpaca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.souk.providers.Paging.Request;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Lists without a token: what is asked after what came. */
class AccountPagingTest {

  private static final Request ORDERS = new Request("/orders", "direction=asc&limit=2");
  private static final Request ACTIVITIES = new Request("/activities", "page_size=2");

  private static String orders(String... submitted) {
    return "[{\"submitted_at\":\"" + String.join("\"},{\"submitted_at\":\"", submitted) + "\"}]";
  }

  @Test
  void ordersGoOnAtTheLastStampAMicrosecondBackUntilAPageIsShort() {
    var walk = new OrderPaging().walk(ORDERS, null);

    assertThat(walk.first()).isEqualTo(ORDERS);
    assertThat(walk.next(orders("2026-11-20T09:30:00-05:00", "2026-11-20T14:31:00.5Z")))
        .contains(
            new Request("/orders", "direction=asc&limit=2&after=2026-11-20T14:31:00.499999Z"));
    assertThat(walk.next(orders("2026-11-20T14:31:00.5Z"))).isEmpty();
    assertThat(walk.next("[]")).isEmpty();
    assertThat(walk.next("{\"message\":\"hm\"}")).isEmpty();
  }

  @Test
  void theOrderFromWhichOnTheyAreAskedForIsAmongThem() {
    var walk = new OrderPaging().walk(ORDERS, Instant.parse("2021-03-16T18:38:01.937734Z"));

    assertThat(walk.first().query())
        .isEqualTo("direction=asc&limit=2&after=2021-03-16T18:38:01.937733Z");
  }

  @Test
  void aFullPageThatDoesNotSayWhereToGoOnIsNoEnd() {
    var orders = new OrderPaging().walk(ORDERS, null);
    var activities = new ActivityPaging().walk(ACTIVITIES, null);

    assertThatThrownBy(() -> orders.next("[{},{}]")).hasMessageContaining("has no stamp");
    assertThatThrownBy(() -> activities.next("[{},{}]")).hasMessageContaining("has no id");
  }

  @Test
  void activitiesGoOnAfterTheLastOnesNumber() {
    var walk = new ActivityPaging().walk(ACTIVITIES, Instant.parse("2026-11-13T14:00:00Z"));

    assertThat(walk.first().query()).isEqualTo("page_size=2&after=2026-11-13T14:00:00Z");
    assertThat(walk.next("[{\"id\":\"1\"},{\"id\":\"20220812::a b\"}]"))
        .contains(
            new Request(
                "/activities",
                "page_size=2&after=2026-11-13T14:00:00Z&page_token=20220812%3A%3Aa+b"));
    assertThat(walk.next("[{\"id\":\"1\"}]")).isEmpty();
  }

  @Test
  void eachWatchlistIsAskedForAfterTheListOfThem() {
    var walk = new WatchlistPaging().walk(new Request("/watchlists", ""), null);

    assertThat(walk.next("[{\"id\":\"one\"},{\"id\":\"../two\"},{}]"))
        .contains(new Request("/watchlists/one", ""));
    assertThat(walk.next("{\"id\":\"one\",\"assets\":[]}"))
        .contains(new Request("/watchlists/..%2Ftwo", ""));
    assertThat(walk.next("{\"id\":\"two\"}")).isEmpty();
  }

  @Test
  void theCalendarIsAskedFromLastYearToTheEndOfTheNextInNewYork() {
    var clock = Clock.fixed(Instant.parse("2027-01-01T03:00:00Z"), ZoneOffset.UTC);
    var walk = new CalendarYears(clock).walk(new Request("/calendar", ""), null);

    assertThat(walk.first().query()).isEqualTo("start=2025-01-01&end=2027-12-31");
    assertThat(walk.next("[]")).isEmpty();
  }
}
