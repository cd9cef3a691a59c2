-- What changes whenever a name does; nothing as long as none is known.
SELECT (SELECT coalesce(max(intake_id), 0) || ' ' || count(*) FROM symbol) || ' ' || md5(coalesce(others, ''))
  FROM (SELECT string_agg(symbol || ' ' || name, ',' ORDER BY symbol) AS others FROM company_name WHERE NOT listed) AS besides
 WHERE others IS NOT NULL OR EXISTS (SELECT FROM symbol)
