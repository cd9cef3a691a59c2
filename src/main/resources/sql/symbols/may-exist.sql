-- As long as no listing is known, any symbol may exist.
SELECT EXISTS (SELECT FROM symbol WHERE symbol = :symbol) OR NOT EXISTS (SELECT FROM symbol)
