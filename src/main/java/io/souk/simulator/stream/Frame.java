package io.souk.simulator.stream;

import io.souk.simulator.market.Message;
import java.util.List;

/**
 * A frame that is ready to leave.
 *
 * @param bytes what goes on the wire
 * @param items the data in it, where they are to be noted in the journal, else empty
 * @param data whether it carries data and not a control message
 */
record Frame(byte[] bytes, List<Message> items, boolean data) {}
