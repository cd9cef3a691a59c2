SELECT name FROM symbol_facts(:symbol) WHERE name IS NOT NULL
