/** The pages: what traders read, what engineers steer, and the stream that keeps both alive. */
package io.souk.dashboard;
