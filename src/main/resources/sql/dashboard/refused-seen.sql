-- Of which flows and kinds there were refused items lately: what a person may filter by.
SELECT DISTINCT flow, coalesce(kind, 'none') AS kind
  FROM (SELECT flow, kind FROM refused_row ORDER BY id DESC LIMIT 5000) AS lately
