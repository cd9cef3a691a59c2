package io.souk.providers.newsapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.souk.providers.Paging.Request;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class NewsPagesTest {

  private static final Request ASKED = new Request("", "q=x&pageSize=100");

  private static String page(Object total, int articles) {
    return "{\"status\":\"ok\",\"totalResults\":%s,\"articles\":[%s]}"
        .formatted(total, "{},".repeat(articles).replaceAll(",$", ""));
  }

  private static Optional<Request> number(int page) {
    return Optional.of(new Request("", "q=x&pageSize=100&page=" + page));
  }

  @Test
  void theFreePlanHasOnePageAndWhatItKeepsBackIsTold() {
    var walk = new NewsPaging(new MockEnvironment()).walk(ASKED, null);

    assertThat(walk.first()).isEqualTo(ASKED);
    assertThat(walk.next(page(7724, 100))).isEmpty();
    assertThat(walk.leftOut())
        .contains("all but 100 of 7724 results, which the plan does not give");
  }

  @Test
  void aLargerPlanIsReadToItsReachAndNoFurther() {
    var settings = new MockEnvironment();
    settings.setProperty("souk.providers.newsapi.results-at-most", "350");
    var walk = new NewsPaging(settings).walk(ASKED, null);

    assertThat(walk.next(page(7724, 100))).isEqualTo(number(2));
    assertThat(walk.next(page(7725, 99))).isEqualTo(number(3)); // short, and it goes on
    assertThat(walk.next(page(7724, 100))).isEmpty(); // the fourth page ends beyond the plan
    assertThat(walk.leftOut()).hasValueSatisfying(told -> assertThat(told).contains("300 of 7724"));
  }

  @Test
  void aListEndsWhereItsResultsEnd() {
    var walk = new NewsPages(ASKED, 10_000);

    assertThat(walk.next(page(150, 100))).isEqualTo(number(2));
    assertThat(walk.next(page(150, 50))).isEmpty();
    assertThat(walk.leftOut()).isEmpty();
    assertThat(new NewsPages(ASKED, 10_000).next(page(150, 0))).isEmpty(); // it has no more
    assertThat(new NewsPages(ASKED, 10_000).next(page(0, 0))).isEmpty();
  }

  @Test
  void anAnswerThatDoesNotSayHowManyThereAreIsTold() {
    var walk = new NewsPages(ASKED, 10_000);

    assertThat(walk.next(page("\"many\"", 100))).isEmpty();
    assertThat(walk.leftOut())
        .hasValueSatisfying(told -> assertThat(told).contains("does not say how many"));
    assertThatThrownBy(() -> new NewsPages(new Request("", "q=pageSize"), 100))
        .hasMessageContaining("pageSize");
  }
}
