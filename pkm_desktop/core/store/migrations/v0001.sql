-- Version 1: the first library.
-- Frozen: a released step never changes; what comes later is a step of its own.
-- All times are UTC, ISO 8601 with 'Z' ('2026-11-21T09:30:00Z'), so that they sort as text. Booleans are 0 or 1.
-- What a feed said (source_state, item, item_text, sighting) stands apart from what the person did with it.

-- ---------------------------------------------------------------- Seek
CREATE TABLE source (                       -- a subscription or another origin of items (the person's)
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  kind          TEXT NOT NULL DEFAULT 'feed' CHECK (kind IN ('feed','pages','bookmarks','person','query','book')),
  title         TEXT NOT NULL,
  feed_url      TEXT UNIQUE,                -- canonical; NULL for what is not fetched
  site_url      TEXT NOT NULL DEFAULT '',
  folder        TEXT NOT NULL DEFAULT '',   -- 'Work/Research'
  why_followed  TEXT NOT NULL DEFAULT '',
  tier          TEXT NOT NULL DEFAULT 'normal' CHECK (tier IN ('must','normal','noise','probation')),
  reach         TEXT NOT NULL DEFAULT 'external' CHECK (reach IN ('internal','external')),
  muted         INTEGER NOT NULL DEFAULT 0 CHECK (muted IN (0,1)),
  added         TEXT NOT NULL
);

CREATE TABLE source_state (                 -- what fetching it taught us (not the person's, not undone)
  source_id     INTEGER PRIMARY KEY REFERENCES source(id) ON DELETE CASCADE,
  feed_title    TEXT NOT NULL DEFAULT '',   -- what the feed calls itself
  etag          TEXT NOT NULL DEFAULT '',
  last_modified TEXT NOT NULL DEFAULT '',
  body_sha256   TEXT NOT NULL DEFAULT '',   -- of the last body that was read: unchanged bytes are not parsed again
  checked       TEXT,
  last_ok       TEXT,
  next_due      TEXT,
  fail_count    INTEGER NOT NULL DEFAULT 0,
  http_status   INTEGER NOT NULL DEFAULT 0,
  error         TEXT NOT NULL DEFAULT '',   -- in plain words, '' when healthy
  stopped       TEXT                        -- since when the feed is gone for good (410)
);

CREATE TABLE item (                         -- what a feed or page said
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  url           TEXT NOT NULL DEFAULT '',   -- as shown and opened: tracking parameters off
  url_key       TEXT UNIQUE,                -- canonical form for recognising it again; NULL without an address
  title         TEXT NOT NULL DEFAULT '',
  title_key     TEXT NOT NULL DEFAULT '',   -- NFC, case-folded, white space folded: the target of [[links]]
  authors       TEXT NOT NULL DEFAULT '',
  published     TEXT,                       -- as the feed gives it
  updated       TEXT,
  fetched       TEXT NOT NULL,              -- first seen
  sort_at       TEXT NOT NULL,              -- published where credible, else first seen
  lang          TEXT NOT NULL DEFAULT '',
  words         INTEGER NOT NULL DEFAULT 0,
  excerpt       TEXT NOT NULL DEFAULT '',   -- plain text, at most 300 characters
  source_id     INTEGER REFERENCES source(id) ON DELETE SET NULL,   -- the source that brought it first
  source_title  TEXT NOT NULL DEFAULT '',   -- kept for when the source is gone
  content_sha256 TEXT NOT NULL DEFAULT ''   -- of title, address and html as last read: tells "changed" from "same"
);
CREATE INDEX item_title_key ON item(title_key);
CREATE INDEX item_by_source ON item(source_id, sort_at DESC, id DESC);

CREATE TABLE item_text (                    -- the stored copy, apart so that lists stay narrow
  item_id       INTEGER PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE,
  html          TEXT NOT NULL,              -- cleaned and bounded; safe to show
  body          TEXT NOT NULL,              -- its plain text; highlights count characters of this
  origin        TEXT NOT NULL DEFAULT 'feed' CHECK (origin IN ('feed','page','manual')),
  fetched       TEXT NOT NULL,
  sha256        TEXT NOT NULL               -- of body
);

CREATE TABLE item_state (                   -- what the person did with it
  item_id       INTEGER PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE,
  state         TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new','kept','later','dropped')),
  read_at       TEXT,
  due           TEXT,                       -- later: not before this day
  changed       TEXT NOT NULL,
  sort_at       TEXT NOT NULL               -- copy of item.sort_at, so that a list is one index walk
);
CREATE INDEX state_order ON item_state(state, sort_at DESC, item_id DESC);
CREATE INDEX state_all ON item_state(sort_at DESC, item_id DESC);
CREATE INDEX state_unread ON item_state(sort_at DESC, item_id DESC) WHERE state = 'new' AND read_at IS NULL;

CREATE TABLE sighting (                     -- one source carrying one item
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  item_id       INTEGER NOT NULL REFERENCES item(id) ON DELETE CASCADE,
  source_id     INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
  guid          TEXT NOT NULL,
  url_as_seen   TEXT NOT NULL DEFAULT '',
  seen_at       TEXT NOT NULL,
  UNIQUE (source_id, guid)
);
CREATE INDEX sighting_item ON sighting(item_id, source_id);

-- ---------------------------------------------------------------- Sense
CREATE TABLE note (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  kind          TEXT NOT NULL DEFAULT 'fleeting' CHECK (kind IN ('fleeting','literature','permanent','log','why')),
  title         TEXT NOT NULL DEFAULT '',
  title_key     TEXT NOT NULL DEFAULT '',
  body          TEXT NOT NULL,              -- Markdown, as typed
  item_id       INTEGER REFERENCES item(id) ON DELETE SET NULL,
  confidentiality TEXT NOT NULL DEFAULT 'private' CHECK (confidentiality IN ('private','team','community','public')),
  created       TEXT NOT NULL,
  updated       TEXT NOT NULL,
  sha256        TEXT NOT NULL               -- of body: finds silent damage
);
CREATE INDEX note_title_key ON note(title_key);
CREATE INDEX note_item ON note(item_id, kind);
CREATE UNIQUE INDEX note_one_why ON note(item_id) WHERE kind = 'why' AND item_id IS NOT NULL;
CREATE INDEX note_recent ON note(updated DESC, id DESC);

CREATE TABLE note_link (                    -- a [[link]] in a note, resolved by title when it is asked for
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  note_id       INTEGER NOT NULL REFERENCES note(id) ON DELETE CASCADE,
  target        TEXT NOT NULL,              -- as written
  target_key    TEXT NOT NULL,              -- title_key of the target, or an id such as 'i12'
  context       TEXT NOT NULL DEFAULT '',   -- the line it stands in
  relation      TEXT NOT NULL DEFAULT 'see-also' CHECK (relation IN ('supports','contradicts','extends','example','see-also')),
  reason        TEXT NOT NULL DEFAULT ''
);
CREATE INDEX note_link_note ON note_link(note_id);
CREATE INDEX note_link_target ON note_link(target_key);

CREATE TABLE highlight (                    -- keeps its quote, title and address: it outlives its item
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  item_id       INTEGER REFERENCES item(id) ON DELETE SET NULL,
  item_title    TEXT NOT NULL DEFAULT '',
  item_url      TEXT NOT NULL DEFAULT '',
  exact         TEXT NOT NULL CHECK (exact <> ''),
  prefix        TEXT NOT NULL DEFAULT '',
  suffix        TEXT NOT NULL DEFAULT '',
  start_at      INTEGER NOT NULL DEFAULT -1,-- character of item_text.body, -1: not found
  end_at        INTEGER NOT NULL DEFAULT -1,
  layer         INTEGER NOT NULL DEFAULT 1 CHECK (layer BETWEEN 1 AND 3),
  comment       TEXT NOT NULL DEFAULT '',
  created       TEXT NOT NULL,
  sha256        TEXT NOT NULL               -- of exact and comment
);
CREATE INDEX highlight_item ON highlight(item_id, start_at);

CREATE TABLE tag (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  name          TEXT NOT NULL,
  name_key      TEXT NOT NULL UNIQUE,       -- NFC, case-folded
  scope_note    TEXT NOT NULL DEFAULT ''
);

CREATE TABLE tagging (                      -- one namespace over everything
  tag_id        INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
  kind          TEXT NOT NULL CHECK (kind IN ('item','note','highlight','source')),
  target_id     INTEGER NOT NULL,
  PRIMARY KEY (kind, target_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX tagging_tag ON tagging(tag_id, kind, target_id);

-- ---------------------------------------------------------------- Share
CREATE TABLE community (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  name          TEXT NOT NULL,
  name_key      TEXT NOT NULL UNIQUE,
  kind          TEXT NOT NULL DEFAULT 'cop' CHECK (kind IN ('team','cop','network')),
  rhythm        TEXT NOT NULL DEFAULT '',
  recipients    TEXT NOT NULL DEFAULT '',
  lang          TEXT NOT NULL DEFAULT 'en',
  quote_limit   INTEGER NOT NULL DEFAULT 50,
  created       TEXT NOT NULL
);

CREATE TABLE digest (                       -- the series
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  community_id  INTEGER NOT NULL REFERENCES community(id) ON DELETE CASCADE,
  title         TEXT NOT NULL,
  created       TEXT NOT NULL
);
CREATE INDEX digest_community ON digest(community_id);

CREATE TABLE issue (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  digest_id     INTEGER NOT NULL REFERENCES digest(id) ON DELETE CASCADE,
  number        INTEGER NOT NULL,
  title         TEXT NOT NULL DEFAULT '',
  intro         TEXT NOT NULL DEFAULT '',
  question      TEXT NOT NULL DEFAULT '',
  sections      TEXT NOT NULL DEFAULT '',   -- names in order, one a line
  status        TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft','checked','published','corrected','skipped')),
  created       TEXT NOT NULL,
  updated       TEXT NOT NULL,
  published     TEXT,
  UNIQUE (digest_id, number)
);

CREATE TABLE entry (                        -- one line of an issue; carries copies, so it outlives its item
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  issue_id      INTEGER NOT NULL REFERENCES issue(id) ON DELETE CASCADE,
  item_id       INTEGER REFERENCES item(id) ON DELETE SET NULL,
  note_id       INTEGER REFERENCES note(id) ON DELETE SET NULL,
  highlight_id  INTEGER REFERENCES highlight(id) ON DELETE SET NULL,
  section       TEXT NOT NULL DEFAULT '',
  position      INTEGER NOT NULL,           -- within the issue, from 0
  title         TEXT NOT NULL DEFAULT '',
  url           TEXT NOT NULL DEFAULT '',
  author        TEXT NOT NULL DEFAULT '',
  source        TEXT NOT NULL DEFAULT '',
  published     TEXT,                       -- of the item
  why           TEXT NOT NULL DEFAULT '',
  quote         TEXT NOT NULL DEFAULT '',
  via           TEXT NOT NULL DEFAULT '',
  tags          TEXT NOT NULL DEFAULT ''    -- names, one a line
);
CREATE INDEX entry_issue ON entry(issue_id, position);
CREATE INDEX entry_item ON entry(item_id);
CREATE INDEX entry_note ON entry(note_id);

CREATE TABLE publication (                  -- one hand-over, with the exact bytes that left
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  issue_id      INTEGER NOT NULL REFERENCES issue(id) ON DELETE CASCADE,
  target        TEXT NOT NULL,
  format        TEXT NOT NULL,
  state         TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending','sent','verified','failed','conflict','unknown')),
  url           TEXT NOT NULL DEFAULT '',   -- path or address
  content       BLOB NOT NULL,
  sha256        TEXT NOT NULL,
  started       TEXT NOT NULL,
  done          TEXT,
  error         TEXT NOT NULL DEFAULT ''
);
CREATE INDEX publication_issue ON publication(issue_id);

-- ---------------------------------------------------------------- Practice and undo
CREATE TABLE event (                        -- append-only
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  at            TEXT NOT NULL,
  verb          TEXT NOT NULL,
  kind          TEXT NOT NULL,
  target_id     INTEGER NOT NULL,
  detail        TEXT NOT NULL DEFAULT ''
);
CREATE INDEX event_at ON event(at, verb);

CREATE TABLE undo_step (                    -- one command; the newest steps can be taken back and done again
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  label         TEXT NOT NULL,
  at            TEXT NOT NULL,
  direction     TEXT NOT NULL CHECK (direction IN ('undo','redo')),
  topic         TEXT NOT NULL DEFAULT ''     -- what is being typed on: neighbouring autosaves become one step
);
CREATE TABLE undo_entry (                   -- the inverse of one row's change, filled by triggers
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id       INTEGER NOT NULL REFERENCES undo_step(id) ON DELETE CASCADE,
  sql           TEXT NOT NULL
);
CREATE INDEX undo_entry_step ON undo_entry(step_id, id DESC);

-- ---------------------------------------------------------------- Full-text index, in the same file and transaction
-- doc gives every searchable thing one rowid; doc_text reads its words where they live, so no text is stored twice.
CREATE TABLE doc (
  id            INTEGER PRIMARY KEY,
  kind          TEXT NOT NULL CHECK (kind IN ('item','note','highlight','issue')),
  target_id     INTEGER NOT NULL,
  indexed       INTEGER NOT NULL DEFAULT 0, -- 1: its words are in fts and fts_title; 0 only while it is being changed
  UNIQUE (kind, target_id)
);

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
    WHEN 'note' THEN (SELECT body FROM note WHERE id = doc.target_id)
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

CREATE VIRTUAL TABLE fts USING fts5(title, body, tags, content='doc_text', content_rowid='id',
  tokenize='porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE fts_title USING fts5(title, tags, content='doc_text', content_rowid='id',
  tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
CREATE VIRTUAL TABLE fts_words USING fts5vocab(fts, 'row');   -- each word stem, in how many things it stands and how often

-- The index follows the tables by triggers. FTS5 forgets a text only when told exactly what it had been given, so every change
-- of indexed words happens between "indexed = 0" (BEFORE: the old words are still readable) and "indexed = 1" (AFTER). The flag
-- makes both steps harmless to repeat: whatever cascades, nothing is ever taken out or put in twice.
CREATE TRIGGER doc_in AFTER UPDATE OF indexed ON doc WHEN OLD.indexed = 0 AND NEW.indexed = 1 BEGIN
  INSERT INTO fts(rowid, title, body, tags) SELECT id, title, body, tags FROM doc_text WHERE id = NEW.id;
  INSERT INTO fts_title(rowid, title, tags) SELECT id, title, tags FROM doc_text WHERE id = NEW.id;
END;
CREATE TRIGGER doc_out AFTER UPDATE OF indexed ON doc WHEN OLD.indexed = 1 AND NEW.indexed = 0 BEGIN
  INSERT INTO fts(fts, rowid, title, body, tags) SELECT 'delete', id, title, body, tags FROM doc_text WHERE id = OLD.id;
  INSERT INTO fts_title(fts_title, rowid, title, tags) SELECT 'delete', id, title, tags FROM doc_text WHERE id = OLD.id;
END;

CREATE TRIGGER item_doc_new AFTER INSERT ON item BEGIN
  INSERT INTO doc(kind, target_id) VALUES ('item', NEW.id);
  UPDATE doc SET indexed = 1 WHERE kind = 'item' AND target_id = NEW.id;
END;
CREATE TRIGGER item_doc_before BEFORE UPDATE OF title, authors, excerpt ON item BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = 'item' AND target_id = OLD.id;
END;
CREATE TRIGGER item_doc_after AFTER UPDATE OF title, authors, excerpt ON item BEGIN
  UPDATE doc SET indexed = 1 WHERE kind = 'item' AND target_id = NEW.id;
END;
CREATE TRIGGER item_doc_gone BEFORE DELETE ON item BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = 'item' AND target_id = OLD.id;
  DELETE FROM doc WHERE kind = 'item' AND target_id = OLD.id;
  DELETE FROM tagging WHERE kind = 'item' AND target_id = OLD.id;
END;

CREATE TRIGGER note_doc_new AFTER INSERT ON note BEGIN
  INSERT INTO doc(kind, target_id) VALUES ('note', NEW.id);
  UPDATE doc SET indexed = 1 WHERE kind = 'note' AND target_id = NEW.id;
END;
CREATE TRIGGER note_doc_before BEFORE UPDATE OF title, body ON note BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = 'note' AND target_id = OLD.id;
END;
CREATE TRIGGER note_doc_after AFTER UPDATE OF title, body ON note BEGIN
  UPDATE doc SET indexed = 1 WHERE kind = 'note' AND target_id = NEW.id;
END;
CREATE TRIGGER note_doc_gone BEFORE DELETE ON note BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = 'note' AND target_id = OLD.id;
  DELETE FROM doc WHERE kind = 'note' AND target_id = OLD.id;
  DELETE FROM tagging WHERE kind = 'note' AND target_id = OLD.id;
END;

CREATE TRIGGER highlight_doc_new AFTER INSERT ON highlight BEGIN
  INSERT INTO doc(kind, target_id) VALUES ('highlight', NEW.id);
  UPDATE doc SET indexed = 1 WHERE kind = 'highlight' AND target_id = NEW.id;
END;
CREATE TRIGGER highlight_doc_before BEFORE UPDATE OF item_title, exact, comment ON highlight BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = 'highlight' AND target_id = OLD.id;
END;
CREATE TRIGGER highlight_doc_after AFTER UPDATE OF item_title, exact, comment ON highlight BEGIN
  UPDATE doc SET indexed = 1 WHERE kind = 'highlight' AND target_id = NEW.id;
END;
CREATE TRIGGER highlight_doc_gone BEFORE DELETE ON highlight BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = 'highlight' AND target_id = OLD.id;
  DELETE FROM doc WHERE kind = 'highlight' AND target_id = OLD.id;
  DELETE FROM tagging WHERE kind = 'highlight' AND target_id = OLD.id;
END;

CREATE TRIGGER issue_doc_new AFTER INSERT ON issue BEGIN
  INSERT INTO doc(kind, target_id) VALUES ('issue', NEW.id);
  UPDATE doc SET indexed = 1 WHERE kind = 'issue' AND target_id = NEW.id;
END;
CREATE TRIGGER issue_doc_before BEFORE UPDATE OF title, intro, question ON issue BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = 'issue' AND target_id = OLD.id;
END;
CREATE TRIGGER issue_doc_after AFTER UPDATE OF title, intro, question ON issue BEGIN
  UPDATE doc SET indexed = 1 WHERE kind = 'issue' AND target_id = NEW.id;
END;
CREATE TRIGGER issue_doc_gone BEFORE DELETE ON issue BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = 'issue' AND target_id = OLD.id;
  DELETE FROM doc WHERE kind = 'issue' AND target_id = OLD.id;
END;

-- A row that is already there (OR IGNORE, upsert) must not be taken out by an insert that will not happen: hence the guards.
-- Never use OR REPLACE on these tables: it deletes without telling the triggers (a test looks for it).
CREATE TRIGGER item_text_doc_new_before BEFORE INSERT ON item_text
  WHEN NOT EXISTS (SELECT 1 FROM item_text WHERE item_id = NEW.item_id) BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = 'item' AND target_id = NEW.item_id;
END;
CREATE TRIGGER item_text_doc_new AFTER INSERT ON item_text BEGIN
  UPDATE doc SET indexed = 1 WHERE kind = 'item' AND target_id = NEW.item_id;
END;
CREATE TRIGGER item_text_doc_before BEFORE UPDATE OF item_id, body ON item_text BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = 'item' AND target_id IN (OLD.item_id, NEW.item_id);
END;
CREATE TRIGGER item_text_doc_after AFTER UPDATE OF item_id, body ON item_text BEGIN
  UPDATE doc SET indexed = 1 WHERE kind = 'item' AND target_id IN (OLD.item_id, NEW.item_id);
END;
CREATE TRIGGER item_text_doc_gone_before BEFORE DELETE ON item_text BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = 'item' AND target_id = OLD.item_id;
END;
CREATE TRIGGER item_text_doc_gone AFTER DELETE ON item_text BEGIN
  UPDATE doc SET indexed = 1 WHERE kind = 'item' AND target_id = OLD.item_id;
END;

CREATE TRIGGER entry_doc_new_before BEFORE INSERT ON entry BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = 'issue' AND target_id = NEW.issue_id;
END;
CREATE TRIGGER entry_doc_new AFTER INSERT ON entry BEGIN
  UPDATE doc SET indexed = 1 WHERE kind = 'issue' AND target_id = NEW.issue_id;
END;
CREATE TRIGGER entry_doc_before BEFORE UPDATE OF issue_id, title, why, quote ON entry BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = 'issue' AND target_id IN (OLD.issue_id, NEW.issue_id);
END;
CREATE TRIGGER entry_doc_after AFTER UPDATE OF issue_id, title, why, quote ON entry BEGIN
  UPDATE doc SET indexed = 1 WHERE kind = 'issue' AND target_id IN (OLD.issue_id, NEW.issue_id);
END;
CREATE TRIGGER entry_doc_gone_before BEFORE DELETE ON entry BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = 'issue' AND target_id = OLD.issue_id;
END;
CREATE TRIGGER entry_doc_gone AFTER DELETE ON entry BEGIN
  UPDATE doc SET indexed = 1 WHERE kind = 'issue' AND target_id = OLD.issue_id;
END;

CREATE TRIGGER tagging_doc_new_before BEFORE INSERT ON tagging
  WHEN NOT EXISTS (SELECT 1 FROM tagging WHERE kind = NEW.kind AND target_id = NEW.target_id AND tag_id = NEW.tag_id) BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = NEW.kind AND target_id = NEW.target_id;
END;
CREATE TRIGGER tagging_doc_new AFTER INSERT ON tagging BEGIN
  UPDATE doc SET indexed = 1 WHERE kind = NEW.kind AND target_id = NEW.target_id;
END;
CREATE TRIGGER tagging_doc_before BEFORE UPDATE ON tagging BEGIN
  UPDATE doc SET indexed = 0 WHERE (kind, target_id) IN (VALUES (OLD.kind, OLD.target_id), (NEW.kind, NEW.target_id));
END;
CREATE TRIGGER tagging_doc_after AFTER UPDATE ON tagging BEGIN
  UPDATE doc SET indexed = 1 WHERE (kind, target_id) IN (VALUES (OLD.kind, OLD.target_id), (NEW.kind, NEW.target_id));
END;
CREATE TRIGGER tagging_doc_gone_before BEFORE DELETE ON tagging BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = OLD.kind AND target_id = OLD.target_id;
END;
CREATE TRIGGER tagging_doc_gone AFTER DELETE ON tagging BEGIN
  UPDATE doc SET indexed = 1 WHERE kind = OLD.kind AND target_id = OLD.target_id;
END;
CREATE TRIGGER tag_doc_before BEFORE UPDATE OF name ON tag BEGIN
  UPDATE doc SET indexed = 0 WHERE (kind, target_id) IN (SELECT kind, target_id FROM tagging WHERE tag_id = OLD.id);
END;
CREATE TRIGGER tag_doc_after AFTER UPDATE OF name ON tag BEGIN
  UPDATE doc SET indexed = 1 WHERE (kind, target_id) IN (SELECT kind, target_id FROM tagging WHERE tag_id = NEW.id);
END;
CREATE TRIGGER tag_doc_gone BEFORE DELETE ON tag BEGIN      -- by hand: a cascade comes when the name is no longer readable
  DELETE FROM tagging WHERE tag_id = OLD.id;
END;
CREATE TRIGGER source_tags_gone BEFORE DELETE ON source BEGIN
  DELETE FROM tagging WHERE kind = 'source' AND target_id = OLD.id;
END;
