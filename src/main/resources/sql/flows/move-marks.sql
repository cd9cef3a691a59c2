-- The question is answered up to that moment; a mark never moves back.
INSERT INTO flow_mark (flow, question, symbol, covered_until)
SELECT :flow, :question, symbol, :covered_until
  FROM unnest(string_to_array(:symbols, ',')) AS symbol
 ORDER BY symbol
    ON CONFLICT (flow, question, symbol) DO UPDATE
   SET covered_until = greatest(flow_mark.covered_until, EXCLUDED.covered_until)
