-- What changes whenever a listing does; nothing as long as none is known.
SELECT max(intake_id) || ' ' || count(*) FROM symbol HAVING count(*) > 0
