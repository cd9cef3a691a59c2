-- Somebody wants a part of the past.
INSERT INTO flow_demand (flow, symbols, from_at, until_at, asked_by, asked_at)
VALUES (:flow, :symbols, :from, :until, :who, :at)
