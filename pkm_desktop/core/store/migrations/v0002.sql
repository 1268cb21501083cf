-- Version 2: what a person says about a source, bookmark folders, rules, newsletters, and what must not come back.

-- A source may be a sender of newsletters; CHECK can only be widened by making the table anew (sqlite.org/lang_altertable).
CREATE TABLE source_new (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  kind          TEXT NOT NULL DEFAULT 'feed' CHECK (kind IN ('feed','pages','bookmarks','mail','person','query','book')),
  title         TEXT NOT NULL,
  feed_url      TEXT UNIQUE,                -- canonical, without any secret; NULL for what is not fetched
  site_url      TEXT NOT NULL DEFAULT '',   -- 'mailto:news@example.org' for a sender of newsletters
  folder        TEXT NOT NULL DEFAULT '',
  why_followed  TEXT NOT NULL DEFAULT '',
  tier          TEXT NOT NULL DEFAULT 'normal' CHECK (tier IN ('must','normal','noise','probation')),
  probation_until TEXT,                     -- a day; only with the tier 'probation'
  reach         TEXT NOT NULL DEFAULT 'external' CHECK (reach IN ('internal','external')),
  muted         INTEGER NOT NULL DEFAULT 0 CHECK (muted IN (0,1)),
  interval_minutes INTEGER NOT NULL DEFAULT 0,  -- between two looks; 0: as set for all
  full_text     INTEGER NOT NULL DEFAULT 0 CHECK (full_text IN (0,1)),  -- fetch the whole article of what arrives
  images        INTEGER NOT NULL DEFAULT 0 CHECK (images IN (0,1)),     -- pictures from the network are allowed
  keep_days     INTEGER NOT NULL DEFAULT 0, -- undecided items older than this are dropped; 0: as set for all, -1: never
  most_unread   INTEGER NOT NULL DEFAULT 0, -- of the undecided items only so many of the newest stay; 0: all
  login         TEXT NOT NULL DEFAULT '' CHECK (login IN ('','basic','bearer','address')),  -- how the secret is used
  login_name    TEXT NOT NULL DEFAULT '',   -- the user name of 'basic'
  secret_key    TEXT NOT NULL DEFAULT '',   -- under which name the system's keyring holds the secret
  added         TEXT NOT NULL
);
INSERT INTO source_new(id, kind, title, feed_url, site_url, folder, why_followed, tier, reach, muted, added)
  SELECT id, kind, title, feed_url, site_url, folder, why_followed, tier, reach, muted, added FROM source;
-- The counter goes along, lest a number be given out twice.
DELETE FROM sqlite_sequence WHERE name = 'source_new';
INSERT INTO sqlite_sequence(name, seq) SELECT 'source_new', seq FROM sqlite_sequence WHERE name = 'source';
DROP TABLE source;
ALTER TABLE source_new RENAME TO source;
CREATE TRIGGER source_tags_gone BEFORE DELETE ON source BEGIN
  DELETE FROM tagging WHERE kind = 'source' AND target_id = OLD.id;
END;

-- What the feed asks for, kept for the times when it is not read again.
ALTER TABLE source_state ADD COLUMN ttl_minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source_state ADD COLUMN skip_hours TEXT NOT NULL DEFAULT '';  -- hours of the day (UTC) with a comma between: '0,1,2'
ALTER TABLE source_state ADD COLUMN skip_days TEXT NOT NULL DEFAULT '';   -- ISO days of the week: '6,7'
ALTER TABLE source_state ADD COLUMN last_new TEXT;                        -- when it last brought something new
UPDATE source_state SET last_new = (SELECT max(seen_at) FROM sighting WHERE sighting.source_id = source_state.source_id);

ALTER TABLE item ADD COLUMN categories TEXT NOT NULL DEFAULT '';          -- as the feed gives them, one a line

CREATE TABLE enclosure (                    -- a recording or file that an entry carries: RSS 2.0 enclosure, RFC 4287 4.2.7.2
  item_id       INTEGER NOT NULL REFERENCES item(id) ON DELETE CASCADE,
  position      INTEGER NOT NULL,
  url           TEXT NOT NULL,
  type          TEXT NOT NULL DEFAULT '',   -- media type
  bytes         INTEGER NOT NULL DEFAULT 0,
  title         TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (item_id, position)
) WITHOUT ROWID;

CREATE TABLE filing (                       -- the folders a bookmark lies in
  item_id       INTEGER NOT NULL REFERENCES item(id) ON DELETE CASCADE,
  folder        TEXT NOT NULL,              -- 'Bookmarks bar/Work'; '' at the top
  added         TEXT NOT NULL,              -- when the person bookmarked it
  PRIMARY KEY (item_id, folder)
) WITHOUT ROWID;
CREATE INDEX filing_folder ON filing(folder, item_id);

CREATE TABLE rule (                         -- what shall happen to what comes in
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  name          TEXT NOT NULL,
  position      INTEGER NOT NULL,           -- rules act in this order, from 0
  level         TEXT NOT NULL DEFAULT 'all' CHECK (level IN ('all','folder','source')),
  folder        TEXT NOT NULL DEFAULT '',
  source_id     INTEGER REFERENCES source(id) ON DELETE CASCADE,
  match         TEXT NOT NULL DEFAULT 'all' CHECK (match IN ('all','any')),
  conditions    TEXT NOT NULL,              -- JSON: [{"field": "title", "op": "contains", "value": "…"}]
  actions       TEXT NOT NULL,              -- JSON: [{"do": "tag", "value": "…"}]
  enabled       INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0,1)),
  created       TEXT NOT NULL
);

CREATE TABLE rule_hit (                     -- which rule did what to an item; outlives its rule by the name
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  item_id       INTEGER NOT NULL REFERENCES item(id) ON DELETE CASCADE,
  rule_id       INTEGER REFERENCES rule(id) ON DELETE SET NULL,
  rule_name     TEXT NOT NULL,
  did           TEXT NOT NULL,              -- the actions in words a line each: 'drop', 'tag: ai', 'watch'
  at            TEXT NOT NULL
);
CREATE INDEX rule_hit_item ON rule_hit(item_id);
CREATE INDEX rule_hit_rule ON rule_hit(rule_id, item_id);

CREATE TABLE gone_item (                    -- removed by retention: it must not come back as new
  source_id     INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
  guid          TEXT NOT NULL,
  url_key       TEXT NOT NULL DEFAULT '',
  removed       TEXT NOT NULL,
  PRIMARY KEY (source_id, guid)
) WITHOUT ROWID;

CREATE TABLE link_check (                   -- whether what a saved item links to is still there
  item_id       INTEGER PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE,
  checked       TEXT NOT NULL,
  verdict       TEXT NOT NULL CHECK (verdict IN ('alive','moved','dead','unsure')),
  http_status   INTEGER NOT NULL DEFAULT 0,
  moved_to      TEXT NOT NULL DEFAULT '',
  error         TEXT NOT NULL DEFAULT '',
  failures      INTEGER NOT NULL DEFAULT 0  -- in a row: one failure alone is no verdict
);
CREATE INDEX link_check_verdict ON link_check(verdict, item_id);

CREATE TABLE mailbox (                      -- an IMAP folder that newsletters are read from
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  host          TEXT NOT NULL,
  port          INTEGER NOT NULL DEFAULT 993,
  security      TEXT NOT NULL DEFAULT 'tls' CHECK (security IN ('tls','starttls','none')),
  user          TEXT NOT NULL,
  folder        TEXT NOT NULL DEFAULT 'INBOX',
  secret_key    TEXT NOT NULL,
  uid_validity  INTEGER NOT NULL DEFAULT 0,
  last_uid      INTEGER NOT NULL DEFAULT 0,
  checked       TEXT,
  error         TEXT NOT NULL DEFAULT '',
  added         TEXT NOT NULL,
  UNIQUE (host, user, folder)
);

CREATE TABLE watched_file (                 -- a file of the watched folder that was taken in already
  path          TEXT PRIMARY KEY,
  size          INTEGER NOT NULL,
  modified      INTEGER NOT NULL,           -- nanoseconds, as the file system gives them
  taken         TEXT NOT NULL
) WITHOUT ROWID;
