/** Yahoo Finance: its session of cookie and crumb, and how its questions are put. */
package io.souk.providers.yahoo;
