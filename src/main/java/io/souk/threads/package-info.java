/** Work that goes on beside all else: on a thread of its own, and ended in good order. */
package io.souk.threads;
