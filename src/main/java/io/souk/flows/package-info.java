/** Runs the flows of the {@code routes} folder, and is the only room that knows Apache Camel. */
package io.souk.flows;
