/** Alpaca: its key, the reach of its history, and the conversation of its market-data stream. */
package io.souk.providers.alpaca;
