-- A stream is heard again: its gap ends. A clock that was set back makes it no shorter than nothing.
UPDATE stream_gap
   SET back_at = greatest(:at, lost_at)
 WHERE flow = :flow
   AND back_at IS NULL
