-- Open items are discarded, with the reason and the person. The item itself stays.
UPDATE refused_row
   SET outcome = 'discarded', handled_at = :at, handled_by = :who, note = :reason
 WHERE id = ANY (:items)
   AND handled_at IS NULL
