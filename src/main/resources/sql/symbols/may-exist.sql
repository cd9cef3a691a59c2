-- As long as no listing is known, any symbol may exist; and of what stands abroad there is no list.
SELECT EXISTS (SELECT FROM symbol WHERE symbol = :symbol) OR NOT EXISTS (SELECT FROM symbol) OR stands_abroad(:symbol)
