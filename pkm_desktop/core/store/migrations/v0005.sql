-- Version 5: searching in other languages than English: whose words they are, words inside words, signs.
-- Filled by the writing connection like the pairs of characters, in steps that can be broken off: NULL is "not yet".

ALTER TABLE doc ADD COLUMN lang TEXT;       -- the language of its words: 'de'; '' where that cannot be told; NULL: not looked at
CREATE INDEX doc_lang ON doc(lang) WHERE lang NOT IN ('', 'en');  -- which other languages there are
CREATE INDEX doc_not_looked_at ON doc(id) WHERE lang IS NULL;

CREATE TABLE long_word (                    -- of languages that write words together; none is ever taken out: it would find nothing
  id            INTEGER PRIMARY KEY,
  word          TEXT NOT NULL UNIQUE        -- no case, no accents
);
CREATE VIRTUAL TABLE fts_long USING fts5(word, content='long_word', content_rowid='id', tokenize='trigram');
CREATE TRIGGER long_word_new AFTER INSERT ON long_word BEGIN
  INSERT INTO fts_long(rowid, word) VALUES (NEW.id, NEW.word);
END;

CREATE VIRTUAL TABLE fts_signs USING fts5(signs, tokenize='ascii', detail='none');  -- 'u1f600' for an emoji; rowid is doc.id
