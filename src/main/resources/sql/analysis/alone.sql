-- Of all replicas one reads at a time: the others wait, and find nothing left to read.
SELECT count(*) FROM (SELECT pg_advisory_xact_lock(hashtextextended('articles ' || :reader, 0))) AS taken
