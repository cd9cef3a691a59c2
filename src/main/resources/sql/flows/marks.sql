-- Up to which moment was this question answered, for each symbol?
SELECT symbol, covered_until
  FROM flow_mark
 WHERE flow = :flow
   AND question = :question
