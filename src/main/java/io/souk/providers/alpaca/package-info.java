/** Alpaca: its key, and the conversation of its market-data stream. */
package io.souk.providers.alpaca;
