-- Whether a symbol has a form that no share of an American exchange has: an index (^GSPC), a currency or a future (EURUSD=X, GC=F),
-- a number in front (7203.T), a coin and its price's currency (BTC-USD), a place behind the dot (VOD.L, SAP.DE), a fund (VTSAX).
CREATE FUNCTION stands_abroad(symbol text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN symbol ~ '[\^=]' OR symbol ~ '^[0-9]' OR symbol ~ '^[A-Z0-9]+-[A-Z]{3,4}$' OR symbol ~ '^[A-Z]{4}X$'
    OR (symbol ~ '\.([FLTV]|[A-Z]{2,4})$' AND symbol !~ '\.(PR[A-Z]|WS|RT|WI|CL)$');

-- Whether a provider knows something of such a symbol. Alpaca knows American listings; a symbol of their form that its list does not
-- name is its own, too: it was there, or will be.
CREATE FUNCTION is_served(symbol text, provider text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN provider <> 'alpaca' OR NOT stands_abroad(symbol)
    OR EXISTS (SELECT FROM symbol AS listed WHERE listed.symbol = is_served.symbol);
