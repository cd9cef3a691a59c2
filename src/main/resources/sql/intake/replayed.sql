-- Open items of an intake are answered by the intake that replayed it. Answers how many there were: of two replays at once one finds none.
UPDATE refused_row
   SET outcome = 'replayed', handled_at = :at, handled_by = :who, replay_intake_id = :by
 WHERE intake_id = :original
   AND handled_at IS NULL
