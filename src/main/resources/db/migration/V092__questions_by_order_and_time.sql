-- For those who ask what happened to one order, and for the newest lists of the day.
CREATE INDEX order_event_by_order ON order_event (order_id, happened_at DESC, happened_ns DESC);
CREATE INDEX ranked_symbol_newest ON ranked_symbol (stated_at DESC, feed, ranking, place);
