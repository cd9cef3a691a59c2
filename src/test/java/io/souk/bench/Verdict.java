package io.souk.bench;

/**
 * What became of all items that were sent.
 *
 * @param lost neither stored nor within a recorded gap
 * @param doubled stored more often than sent
 * @param inGaps not stored, and a recorded gap says so
 * @param gaps how many gaps are recorded
 * @param doubts intakes that signed for more rows than they counted
 */
record Verdict(long sent, long lost, long doubled, long inGaps, long gaps, long doubts) {}
