-- Of which listed symbols an article speaks by name or ticker, as the house itself found, and by which words.
CREATE TABLE article_mention (
  symbol        text COLLATE "C" NOT NULL,
  canonical_url text COLLATE "C" NOT NULL,
  reason        text   NOT NULL,
  words         text   NOT NULL,
  intake_id     bigint NOT NULL,
  CONSTRAINT article_mention_pk PRIMARY KEY (symbol, canonical_url),
  CONSTRAINT article_mention_reason_known CHECK (reason IN ('named in the text', 'cashtag in the text', 'ticker in the text'))
);
CREATE INDEX article_mention_by_article ON article_mention (canonical_url);

-- Of which symbols an article speaks, who says so, why, and by which words: what providers give and what the house found.
CREATE VIEW article_about AS
SELECT symbol, canonical_url, provider AS said_by, reason, NULL::text AS words FROM article_symbol
UNION ALL
SELECT symbol, canonical_url, 'souk', reason, words FROM article_mention;
