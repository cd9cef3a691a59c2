-- Places in the lists of the day stated within [from, to), the newest list first, after the cursor's place; of one list or symbol,
-- where it is asked.
SELECT ranking, place, symbol, feed, price, change, percent_change, volume, trade_count, stated_at, intake_id
  FROM ranked_symbol
 WHERE stated_at >= :from AND stated_at < :to
   AND stated_at <= :beforeTime
   AND (stated_at < :beforeTime OR (feed, ranking, place) > (:afterFeed, :afterRanking, :afterPlace))
   AND (CAST(:ranking AS text) IS NULL OR ranking = :ranking)
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY stated_at DESC, feed, ranking, place
 LIMIT :limit
