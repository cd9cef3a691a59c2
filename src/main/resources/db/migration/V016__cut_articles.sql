-- Of some articles a provider gives the beginning alone, and says how many letters are missing; null where nothing is.
ALTER TABLE article ADD COLUMN missing_letters integer;
ALTER TABLE article_correction ADD COLUMN missing_letters integer;
ALTER TYPE article_item ADD ATTRIBUTE missing_letters integer;
