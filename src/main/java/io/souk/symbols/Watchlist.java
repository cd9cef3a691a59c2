package io.souk.symbols;

import io.souk.database.SqlFile;
import io.souk.market.WatchlistChanged;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The symbols that people follow. Those that are active are what streams and polls collect and the
 * board shows. Each change of them is told as {@link WatchlistChanged}, after it is stored and in
 * the order of the changes.
 */
@Component
public class Watchlist implements InitializingBean {

  private static final Logger log = LoggerFactory.getLogger(Watchlist.class);
  private static final SqlFile FOLLOWED = SqlFile.named("symbols/followed");
  private static final SqlFile ASKED_OF = SqlFile.named("symbols/asked-of");
  private static final SqlFile FIRST = SqlFile.named("symbols/follow-first");
  private static final SqlFile FOLLOW = SqlFile.named("symbols/follow");
  private static final SqlFile UNFOLLOW = SqlFile.named("symbols/unfollow");
  private static final SqlFile PAUSE = SqlFile.named("symbols/pause");
  private static final SqlFile RESUME = SqlFile.named("symbols/resume");
  private static final SqlFile MAY_EXIST = SqlFile.named("symbols/may-exist");

  private final JdbcClient database;
  private final WatchlistSettings settings;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  /** What was told last, or could be read at the start. */
  private Set<String> told = Set.of();

  Watchlist(
      JdbcClient database,
      WatchlistSettings settings,
      Clock clock,
      ApplicationEventPublisher events) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
    this.events = events;
  }

  /** Follows the symbols of the settings where nothing is followed yet. */
  @Override
  public void afterPropertiesSet() {
    int first =
        database
            .sql(FIRST.text())
            .param("symbols", String.join(",", settings.first()))
            .param("at", OffsetDateTime.now(clock))
            .update();
    if (first > 0) {
      log.info("The watchlist begins with {} symbols", first);
    }
    told = symbols();
  }

  /** What is followed and active now, by name; the set does not change. */
  public Set<String> symbols() {
    return set(database.sql(FOLLOWED.text()));
  }

  /**
   * What is followed and active now, and known to a provider, by name: what stands abroad is no
   * matter of American markets.
   *
   * @param provider as flows name it
   * @param delisted true for those besides that were found to be gone
   */
  public Set<String> askedOf(String provider, boolean delisted) {
    return set(
        database.sql(ASKED_OF.text()).param("provider", provider).param("delisted", delisted));
  }

  private static Set<String> set(StatementSpec question) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(question.query(String.class).list()));
  }

  /**
   * Follows a symbol; one that is followed but not active becomes active.
   *
   * @param symbol as typed: blanks around it and small letters do not matter
   * @param by the person's name
   * @return false if it was followed and active already
   * @throws SymbolRefused if it has not the form of a symbol, or if the listings are known and it
   *     is none of them
   */
  public synchronized boolean add(String symbol, String by) {
    String wanted = SymbolForm.of(symbol);
    if (!mayExist(wanted)) {
      throw new SymbolRefused(
          SymbolRefused.Code.UNKNOWN_SYMBOL, "'" + wanted + "' is not a listed symbol");
    }
    int added = write(FOLLOW).param("symbol", wanted).param("by", by).update();
    return changed(added, wanted, "followed", by);
  }

  /**
   * Leaves an active symbol alone: it stays on the list, its past stays, nothing new is asked.
   *
   * @return false if it was not active
   * @throws SymbolRefused if it has not the form of a symbol
   */
  public synchronized boolean pause(String symbol, String by) {
    String unwanted = SymbolForm.of(symbol);
    int paused = write(PAUSE).param("symbol", unwanted).param("by", by).update();
    return changed(paused, unwanted, "paused", by);
  }

  /**
   * Asks for a paused symbol again, or for a delisted one: what proved that counts no more.
   *
   * @return false if it was neither
   * @throws SymbolRefused if it has not the form of a symbol
   */
  public synchronized boolean resume(String symbol, String by) {
    String wanted = SymbolForm.of(symbol);
    int resumed = write(RESUME).param("symbol", wanted).update();
    return changed(resumed, wanted, "active again", by);
  }

  /**
   * Follows a symbol no longer. What is stored of it stays.
   *
   * @return false if it was not followed
   * @throws SymbolRefused if it has not the form of a symbol
   */
  public synchronized boolean remove(String symbol, String by) {
    String unwanted = SymbolForm.of(symbol);
    int removed = database.sql(UNFOLLOW.text()).param("symbol", unwanted).update();
    return changed(removed, unwanted, "no longer followed", by);
  }

  /** Tells if other symbols are active than were told last, whoever changed that. */
  synchronized void tellChange() {
    var now = symbols();
    if (!now.equals(told)) {
      told = now;
      events.publishEvent(new WatchlistChanged(now));
    }
  }

  private StatementSpec write(SqlFile statement) {
    return database.sql(statement.text()).param("at", OffsetDateTime.now(clock));
  }

  private boolean mayExist(String symbol) {
    return database.sql(MAY_EXIST.text()).param("symbol", symbol).query(Boolean.class).single();
  }

  private boolean changed(int rows, String symbol, String how, String by) {
    if (rows == 0) {
      return false;
    }
    log.info("{} is {}, says {}", symbol, how, by);
    tellChange();
    return true;
  }
}
