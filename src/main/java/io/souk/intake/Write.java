package io.souk.intake;

/** The rows of one kind on their way: the statement of {@code routes/sql} and its one parameter. */
public record Write(Kind kind, String statement, String rows, int received) {}
