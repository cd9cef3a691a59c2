-- Opens an intake. Until its end rows are found by their key: a plan that was made while a table was small must not read it
-- from end to end when it has grown.
SELECT next_intake() FROM set_config('enable_seqscan', 'off', true)
