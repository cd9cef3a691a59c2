package io.souk.providers.yahoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SessionKeeperTest {

  private final AtomicInteger begun = new AtomicInteger();
  private final SessionKeeper keeper =
      new SessionKeeper(
          () -> {
            int number = begun.incrementAndGet();
            return new Session("A3=" + number, "crumb" + number);
          });

  @Test
  void aSessionIsBegunOnceAndKept() throws IOException {
    assertThat(keeper.known()).isNull();
    assertThat(keeper.session()).isSameAs(keeper.session()).isSameAs(keeper.known());
    assertThat(begun).hasValue(1);
  }

  @Test
  void aRefusedCrumbBringsANewSessionAndALateRefusalOfItNone() throws IOException {
    keeper.session();
    keeper.replace("crumb1");
    keeper.replace("crumb1");

    assertThat(keeper.session().crumb()).isEqualTo("crumb2");
    assertThat(begun).hasValue(2);
  }

  @Test
  void whoeverWaitsGetsTheOneSessionThatIsBegun() throws Exception {
    var told = new CountDownLatch(1);
    var slow =
        new SessionKeeper(
            () -> {
              begun.incrementAndGet();
              await().atMost(Duration.ofSeconds(30)).until(() -> told.getCount() == 0);
              return new Session("A3=x", "crumb");
            });
    assertThat(all(20, slow, told)).allSatisfy(f -> assertThat(f.get()).isEqualTo("crumb"));
    assertThat(begun).hasValue(1);
  }

  @Test
  void aFailureIsToldToAllThatWaitAndTheNextCallTriesAgain() throws Exception {
    var told = new CountDownLatch(1);
    var failing =
        new SessionKeeper(
            () -> {
              if (begun.incrementAndGet() > 1) {
                return new Session("A3=x", "crumb");
              }
              await().atMost(Duration.ofSeconds(30)).until(() -> told.getCount() == 0);
              throw new IOException("no cookie");
            });
    assertThat(all(5, failing, told))
        .allSatisfy(f -> assertThat(f.get()).isEqualTo("java.io.IOException: no cookie"));
    assertThat(failing.session().crumb()).isEqualTo("crumb");
    assertThat(begun).hasValue(2);
  }

  /** So many calls at once; they are told of the end only when all of them wait for it. */
  private static List<Future<String>> all(int calls, SessionKeeper keeper, CountDownLatch told)
      throws InterruptedException {
    var threads = new ArrayList<Thread>();
    var pool =
        Executors.newCachedThreadPool(
            work -> {
              var thread = new Thread(work, "waiting");
              threads.add(thread);
              return thread;
            });
    var answers = new ArrayList<Future<String>>();
    for (int i = 0; i < calls; i++) {
      answers.add(pool.submit(() -> crumb(keeper)));
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                threads.stream().filter(thread -> thread.getState() == Thread.State.WAITING).count()
                    >= calls - 1);
    told.countDown();
    pool.shutdown();
    assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    return answers;
  }

  private static String crumb(SessionKeeper keeper) {
    try {
      return keeper.session().crumb();
    } catch (IOException failed) {
      return failed.toString();
    }
  }

  @Test
  void whatIsNoCrumbIsNeverTakenForOne() {
    assertThat(List.of("haT3oykhHqZ", "a/b.c", "x")).allMatch(Session::isCrumb);
    assertThat(
            List.of(
                "",
                "Too Many Requests",
                "<html>",
                "123456789012345678901",
                "a b",
                "a\n",
                "{\"a\":1}"))
        .noneMatch(Session::isCrumb);
    assertThatThrownBy(
            () ->
                new SessionKeeper(
                        () -> {
                          throw new IOException("x");
                        })
                    .session())
        .hasMessage("x");
    assertThat(new Session("A3=secret", "crumb")).hasToString("Session[***]");
  }
}
