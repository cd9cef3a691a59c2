/**
 * What a provider needs beyond YAML, in plain Java: its conversations, found by name from a flow.
 */
package io.souk.providers;
