-- Version 3: thinking: relations, history, topics, cards to come back to, saved searches, words of scripts without blanks.

ALTER TABLE note ADD COLUMN other_view TEXT NOT NULL DEFAULT '';   -- of a why note: what speaks against it
ALTER TABLE note ADD COLUMN not_so_when TEXT NOT NULL DEFAULT '';  -- of a why note: where it does not hold
ALTER TABLE note ADD COLUMN maturity TEXT NOT NULL DEFAULT 'half-baked' CHECK (maturity IN ('half-baked','tested','settled'));
ALTER TABLE note ADD COLUMN look_again TEXT;                       -- a day: when to come back to a log entry

-- What speaks against a why and where it does not hold are found like the rest of a note. (Texts that have neither give the
-- same words as before, so that the index need not be made anew.)
DROP VIEW doc_text;
CREATE VIEW doc_text(id, title, body, tags) AS
SELECT doc.id,
  CASE doc.kind
    WHEN 'item' THEN (SELECT title FROM item WHERE id = doc.target_id)
    WHEN 'note' THEN (SELECT title FROM note WHERE id = doc.target_id)
    WHEN 'highlight' THEN (SELECT item_title FROM highlight WHERE id = doc.target_id)
    WHEN 'issue' THEN (SELECT title FROM issue WHERE id = doc.target_id) END,
  CASE doc.kind
    WHEN 'item' THEN (SELECT coalesce((SELECT body FROM item_text WHERE item_id = item.id), excerpt) || char(10) || authors
                        FROM item WHERE id = doc.target_id)
    WHEN 'note' THEN (SELECT body || char(10) || other_view || char(10) || not_so_when FROM note WHERE id = doc.target_id)
    WHEN 'highlight' THEN (SELECT exact || char(10) || comment FROM highlight WHERE id = doc.target_id)
    WHEN 'issue' THEN (SELECT intro || char(10) || question || char(10) ||
                         coalesce((SELECT group_concat(words, char(10)) FROM
                           (SELECT e.title || char(10) || e.why || char(10) || e.quote AS words
                              FROM entry e WHERE e.issue_id = issue.id ORDER BY e.id)), '')
                         FROM issue WHERE id = doc.target_id) END,
  coalesce((SELECT group_concat(name, ' ') FROM
    (SELECT tag.name FROM tagging JOIN tag ON tag.id = tagging.tag_id
       WHERE tagging.kind = doc.kind AND tagging.target_id = doc.target_id ORDER BY tag.id)), '')
FROM doc;
CREATE TRIGGER note_other_doc_before BEFORE UPDATE OF other_view, not_so_when ON note BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = 'note' AND target_id = OLD.id;
END;
CREATE TRIGGER note_other_doc_after AFTER UPDATE OF other_view, not_so_when ON note BEGIN
  UPDATE doc SET indexed = 1 WHERE kind = 'note' AND target_id = NEW.id;
END;

CREATE TABLE note_version (                 -- what a note said before: one line for each stretch of writing
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  note_id       INTEGER NOT NULL,           -- no reference: what was deleted by mistake is found here
  title         TEXT NOT NULL,
  body          TEXT NOT NULL,
  saved         TEXT NOT NULL,
  sha256        TEXT NOT NULL               -- of body
);
CREATE INDEX note_version_note ON note_version(note_id, saved DESC, id DESC);

CREATE TABLE attachment (                   -- a file that belongs to the library: attachments/<sha256> beside it
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  name          TEXT NOT NULL,              -- as notes name it; unique, compared without case
  name_key      TEXT NOT NULL UNIQUE,
  type          TEXT NOT NULL DEFAULT '',   -- media type
  bytes         INTEGER NOT NULL,
  sha256        TEXT NOT NULL,
  added         TEXT NOT NULL
);

ALTER TABLE tag ADD COLUMN topic INTEGER NOT NULL DEFAULT 0 CHECK (topic IN (0,1)); -- a tag one works on
ALTER TABLE tag ADD COLUMN learning_question TEXT NOT NULL DEFAULT '';
ALTER TABLE tag ADD COLUMN business_goal TEXT NOT NULL DEFAULT '';
CREATE TABLE tag_alias (                    -- another name: what is tagged or asked for so means the tag
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  tag_id        INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
  name          TEXT NOT NULL,
  name_key      TEXT NOT NULL UNIQUE
);

CREATE TABLE saved_search (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  name          TEXT NOT NULL,
  query         TEXT NOT NULL,
  position      INTEGER NOT NULL,
  created       TEXT NOT NULL
);

CREATE TABLE review_card (                  -- a highlight or note to come back to
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  kind          TEXT NOT NULL CHECK (kind IN ('highlight','note')),
  target_id     INTEGER NOT NULL,
  due           TEXT NOT NULL,              -- a day
  gap_days      INTEGER NOT NULL DEFAULT 7, -- until it comes back; 0: never
  seen          TEXT,
  UNIQUE (kind, target_id)
);
CREATE INDEX review_card_due ON review_card(due);

CREATE TABLE reading_place (                -- how far an item was read
  item_id       INTEGER PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE,
  place         REAL NOT NULL DEFAULT 0,    -- from 0 to 1
  furthest      REAL NOT NULL DEFAULT 0,
  at            TEXT NOT NULL
);

CREATE TABLE item_edit (                    -- what the person corrected of an item; what feeds say later does not undo it
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  item_id       INTEGER NOT NULL UNIQUE REFERENCES item(id) ON DELETE CASCADE,
  title         TEXT,                       -- NULL: as the source says
  title_key     TEXT,                       -- of title
  authors       TEXT,
  published     TEXT,
  site          TEXT
);
CREATE TABLE item_said (                    -- of an edited item: what the source says, for when the edit is taken back
  item_id       INTEGER PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE,
  title         TEXT NOT NULL,
  title_key     TEXT NOT NULL,
  authors       TEXT NOT NULL,
  published     TEXT,
  site          TEXT NOT NULL,
  sort_at       TEXT NOT NULL
);
-- item holds what is to be shown; whatever happens to item_edit (a command, undo, redo), it follows.
CREATE TRIGGER item_edit_before BEFORE INSERT ON item_edit BEGIN
  INSERT INTO item_said SELECT id, title, title_key, authors, published, source_title, sort_at FROM item
    WHERE id = NEW.item_id AND NOT EXISTS (SELECT 1 FROM item_said WHERE item_id = NEW.item_id);
END;
CREATE TRIGGER item_edit_new AFTER INSERT ON item_edit BEGIN
  UPDATE item SET title = coalesce(NEW.title, s.title), title_key = coalesce(NEW.title_key, s.title_key),
      authors = coalesce(NEW.authors, s.authors), published = coalesce(NEW.published, s.published),
      source_title = coalesce(NEW.site, s.site), sort_at = coalesce(NEW.published, s.sort_at)
    FROM item_said AS s WHERE s.item_id = NEW.item_id AND item.id = NEW.item_id;
  UPDATE item_state SET sort_at = (SELECT sort_at FROM item WHERE id = NEW.item_id) WHERE item_id = NEW.item_id;
END;
CREATE TRIGGER item_edit_after AFTER UPDATE ON item_edit BEGIN
  UPDATE item SET title = coalesce(NEW.title, s.title), title_key = coalesce(NEW.title_key, s.title_key),
      authors = coalesce(NEW.authors, s.authors), published = coalesce(NEW.published, s.published),
      source_title = coalesce(NEW.site, s.site), sort_at = coalesce(NEW.published, s.sort_at)
    FROM item_said AS s WHERE s.item_id = NEW.item_id AND item.id = NEW.item_id;
  UPDATE item_state SET sort_at = (SELECT sort_at FROM item WHERE id = NEW.item_id) WHERE item_id = NEW.item_id;
END;
CREATE TRIGGER item_edit_gone AFTER DELETE ON item_edit BEGIN
  UPDATE item SET title = s.title, title_key = s.title_key, authors = s.authors, published = s.published,
      source_title = s.site, sort_at = s.sort_at
    FROM item_said AS s WHERE s.item_id = OLD.item_id AND item.id = OLD.item_id;
  UPDATE item_state SET sort_at = (SELECT sort_at FROM item WHERE id = OLD.item_id) WHERE item_id = OLD.item_id;
  DELETE FROM item_said WHERE item_id = OLD.item_id;
END;

CREATE TABLE imported_thing (               -- what came from another program, so that a second import brings only what is new
  origin        TEXT NOT NULL,              -- 'kindle', 'readwise', 'vault:<name>'
  key           TEXT NOT NULL,              -- its identity there
  kind          TEXT NOT NULL,
  target_id     INTEGER NOT NULL,
  PRIMARY KEY (origin, key)
) WITHOUT ROWID;
CREATE INDEX imported_thing_target ON imported_thing(kind, target_id);

-- When a thing counts as made: lists by date and the words before: and after: need it for every match.
ALTER TABLE doc ADD COLUMN at TEXT NOT NULL DEFAULT '';
UPDATE doc SET at = coalesce(CASE kind
  WHEN 'item' THEN (SELECT sort_at FROM item WHERE id = target_id)
  WHEN 'note' THEN (SELECT updated FROM note WHERE id = target_id)
  WHEN 'highlight' THEN (SELECT created FROM highlight WHERE id = target_id)
  ELSE (SELECT coalesce(published, updated) FROM issue WHERE id = target_id) END, '');
CREATE INDEX doc_at ON doc(at DESC, id DESC);
DROP TRIGGER item_doc_new;                  -- items come by thousands: their time is written with the row
CREATE TRIGGER item_doc_new AFTER INSERT ON item BEGIN
  INSERT INTO doc(kind, target_id, at) VALUES ('item', NEW.id, NEW.sort_at);
  UPDATE doc SET indexed = 1 WHERE kind = 'item' AND target_id = NEW.id;
END;
CREATE TRIGGER doc_at_new AFTER INSERT ON doc WHEN NEW.at = '' BEGIN
  UPDATE doc SET at = coalesce(CASE kind
    WHEN 'item' THEN (SELECT sort_at FROM item WHERE id = target_id)
    WHEN 'note' THEN (SELECT updated FROM note WHERE id = target_id)
    WHEN 'highlight' THEN (SELECT created FROM highlight WHERE id = target_id)
    ELSE (SELECT coalesce(published, updated) FROM issue WHERE id = target_id) END, '') WHERE id = NEW.id;
END;
CREATE TRIGGER item_doc_at AFTER UPDATE OF sort_at ON item WHEN OLD.sort_at <> NEW.sort_at BEGIN
  UPDATE doc SET at = NEW.sort_at WHERE kind = 'item' AND target_id = NEW.id;
END;
CREATE TRIGGER note_doc_at AFTER UPDATE OF updated ON note WHEN OLD.updated <> NEW.updated BEGIN
  UPDATE doc SET at = NEW.updated WHERE kind = 'note' AND target_id = NEW.id;
END;
CREATE TRIGGER issue_doc_at AFTER UPDATE OF published, updated ON issue BEGIN
  UPDATE doc SET at = coalesce(NEW.published, NEW.updated) WHERE kind = 'issue' AND target_id = NEW.id;
END;
CREATE INDEX item_sourceless ON item(source_title) WHERE source_id IS NULL;

-- Chinese, Japanese and Korean have no blanks between words: pairs of neighbouring characters stand for them.
-- Filled by the writing connection beside `fts`, for texts that have such characters at all; rowid is doc.id.
CREATE VIRTUAL TABLE fts_pairs USING fts5(pairs, tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'");
