/** Writes {@code src/docs/flows.md} from the routes themselves. */
package io.souk.flows.docs;
