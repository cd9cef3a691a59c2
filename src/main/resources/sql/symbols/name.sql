SELECT name FROM symbol WHERE symbol = :symbol
