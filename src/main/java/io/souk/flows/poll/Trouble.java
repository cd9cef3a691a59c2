package io.souk.flows.poll;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.souk.flows.poll.ProviderFault.Lapsed;
import io.souk.flows.poll.ProviderFault.Passing;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.camel.util.ObjectHelper;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What went wrong in a run, told by the types of its exceptions. */
record Trouble(Throwable thrown) {

  /** The database can be away for a moment, or two writers can be in each other's way. */
  static final List<Class<? extends Throwable>> OF_DATABASE =
      List.of(DataAccessException.class, TransactionException.class, SQLException.class);

  /** True if trying again in a while may help. */
  boolean mayPass() {
    return is(Passing.class) || is(Lapsed.class) || isOpenBreaker() || isOfDatabase();
  }

  /** True for what nobody foresaw: a defect of ours, which only its trace explains. */
  boolean isUnforeseen() {
    return !is(ProviderFault.class) && !isOpenBreaker() && !isOfDatabase();
  }

  /** Without class names where we know better. */
  String words() {
    var fault = as(ProviderFault.class);
    if (fault.isPresent()) {
      return fault.get().getMessage();
    }
    if (isOpenBreaker()) {
      return "the provider failed too often and is left alone for a while";
    }
    if (isOfDatabase()) {
      return "the database did not take it";
    }
    String message = thrown.getMessage();
    return thrown.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  <T> Optional<T> as(Class<T> type) {
    return Optional.ofNullable(thrown).map(t -> ObjectHelper.getException(type, t));
  }

  boolean is(Class<?> type) {
    return as(type).isPresent();
  }

  private boolean isOpenBreaker() {
    return is(CallNotPermittedException.class);
  }

  boolean isOfDatabase() {
    return OF_DATABASE.stream().anyMatch(this::is);
  }
}
