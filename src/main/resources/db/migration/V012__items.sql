-- How rows travel to routes/sql: as one array of the kind's item, its fields in the order of the record's components.
-- Such an array is read three times as fast as the same rows as JSON, and is a third as long. Times are epoch nanoseconds.
CREATE TYPE bar_item AS (
  symbol text COLLATE "C", timeframe text COLLATE "C", feed text COLLATE "C", opened_at bigint, open numeric, high numeric,
  low numeric, close numeric, volume numeric, trade_count bigint, vwap numeric, provisional boolean, stated_at bigint);

CREATE TYPE trade_item AS (
  symbol text COLLATE "C", feed text COLLATE "C", trade_id bigint, exchange text, price numeric, size numeric,
  conditions text[], tape text, traded_at bigint);

CREATE TYPE quote_item AS (
  symbol text COLLATE "C", feed text COLLATE "C", bid_exchange text, bid numeric, bid_size numeric, ask_exchange text,
  ask numeric, ask_size numeric, conditions text[], tape text, quoted_at bigint, fingerprint bigint);

CREATE TYPE trade_correction_item AS (
  symbol text, feed text, exchange text, original_id bigint, action text, corrected_id bigint, price numeric, size numeric,
  conditions text[], tape text, stated_at bigint);

CREATE TYPE trading_status_item AS (
  symbol text, feed text, status_code text, status_message text, reason_code text, reason_message text, tape text,
  stated_at bigint);

CREATE TYPE luld_band_item AS (
  symbol text, feed text, upper numeric, lower numeric, indicator text, tape text, stated_at bigint);

CREATE TYPE symbol_item AS (
  symbol text, name text, exchange text, asset_class text, status text, tradable boolean);

-- Numbers that a connection keeps for itself would put the intakes of one second in another order than that of their time.
ALTER SEQUENCE intake_number CACHE 1;
