package io.souk.market;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A text of a record that is a JSON document itself, and is kept as one. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonDocument {}
