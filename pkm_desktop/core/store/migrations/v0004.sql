-- Version 4: the digest desk: what a community is, the ways out, what left to whom, and what came back.

ALTER TABLE community ADD COLUMN openness TEXT NOT NULL DEFAULT 'members' CHECK (openness IN ('confidential','members','public'));
ALTER TABLE community ADD COLUMN outsiders INTEGER NOT NULL DEFAULT 0 CHECK (outsiders IN (0,1)); -- who is not of our organisation reads it
ALTER TABLE community ADD COLUMN naming TEXT NOT NULL DEFAULT 'consent' CHECK (naming IN ('yes','consent','no')); -- of colleagues and clients
ALTER TABLE community ADD COLUMN domain TEXT NOT NULL DEFAULT '';      -- what it is about
ALTER TABLE community ADD COLUMN practice TEXT NOT NULL DEFAULT '';    -- what its members do together
ALTER TABLE community ADD COLUMN charter_url TEXT NOT NULL DEFAULT '';
ALTER TABLE community ADD COLUMN archive_url TEXT NOT NULL DEFAULT '';    -- where all issues can be read
ALTER TABLE community ADD COLUMN topics TEXT NOT NULL DEFAULT '';      -- names of tags it cares for, one a line
ALTER TABLE community ADD COLUMN never_tags TEXT NOT NULL DEFAULT '';  -- names of tags it must not get, one a line
ALTER TABLE community ADD COLUMN never_sources TEXT NOT NULL DEFAULT ''; -- ids of sources it must not get, one a line
ALTER TABLE community ADD COLUMN text_licence TEXT NOT NULL DEFAULT ''; -- of our own text: 'CC BY 4.0'
ALTER TABLE community ADD COLUMN opening TEXT NOT NULL DEFAULT '';     -- the standing sentence under every title
ALTER TABLE community ADD COLUMN closing TEXT NOT NULL DEFAULT '';     -- the standing words at the end
ALTER TABLE community ADD COLUMN template TEXT NOT NULL DEFAULT '';    -- name of the person's own set of templates; '' is ours
ALTER TABLE community ADD COLUMN one_each INTEGER NOT NULL DEFAULT 0 CHECK (one_each IN (0,1)); -- one mail per person, not one for all
ALTER TABLE community ADD COLUMN targets TEXT NOT NULL DEFAULT '';     -- names of its usual ways out, one a line
ALTER TABLE community ADD COLUMN skipped TEXT NOT NULL DEFAULT '';     -- days of issues left out on purpose, one a line
UPDATE community SET openness = 'confidential', naming = 'yes' WHERE kind = 'team';
UPDATE community SET openness = 'public', naming = 'no', outsiders = 1 WHERE kind = 'network';

ALTER TABLE issue ADD COLUMN preheader TEXT NOT NULL DEFAULT '';       -- beside the subject in lists of mails; '': made from the intro

ALTER TABLE entry ADD COLUMN kind TEXT NOT NULL DEFAULT 'find'
  CHECK (kind IN ('find','question','answer','asset','gap','event','thanks'));
ALTER TABLE entry ADD COLUMN other_view TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN contributor TEXT NOT NULL DEFAULT '';     -- the colleague who brought it
ALTER TABLE entry ADD COLUMN ask TEXT NOT NULL DEFAULT '';             -- a question to the readers about this entry
ALTER TABLE entry ADD COLUMN reach TEXT NOT NULL DEFAULT 'external' CHECK (reach IN ('external','internal')); -- of its source
ALTER TABLE entry ADD COLUMN lang TEXT NOT NULL DEFAULT '';            -- of the item
ALTER TABLE entry ADD COLUMN words INTEGER NOT NULL DEFAULT 0;         -- of the item

CREATE TABLE target (                       -- a configured way out; its password or token is in the keyring
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  name          TEXT NOT NULL,
  name_key      TEXT NOT NULL UNIQUE,
  kind          TEXT NOT NULL,              -- smtp | mediawiki | dokuwiki | confluence | folder | slack | teams
  settings      TEXT NOT NULL DEFAULT '{}', -- JSON object of texts, never a secret
  secret_key    TEXT NOT NULL DEFAULT '',
  created       TEXT NOT NULL
);

ALTER TABLE publication ADD COLUMN remote_id TEXT NOT NULL DEFAULT '';  -- page name, page id or Message-ID there
ALTER TABLE publication ADD COLUMN remote_rev TEXT NOT NULL DEFAULT ''; -- revision there after our hand-over
ALTER TABLE publication ADD COLUMN overridden TEXT NOT NULL DEFAULT ''; -- what was found wrong and sent anyway, one sentence a line
ALTER TABLE publication ADD COLUMN theirs TEXT NOT NULL DEFAULT '';     -- of a conflict: what stood there instead

CREATE TABLE delivery (                     -- one mail to one mailbox: the outbox, and who got what
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  publication_id INTEGER NOT NULL REFERENCES publication(id) ON DELETE CASCADE,
  recipient     TEXT NOT NULL,              -- address, or addresses with commas where one mail goes to all
  message_id    TEXT NOT NULL,
  content       BLOB NOT NULL,              -- the exact bytes
  state         TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued','sending','sent','refused','failed','unknown')),
  started       TEXT,
  done          TEXT,
  error         TEXT NOT NULL DEFAULT '',
  UNIQUE (publication_id, recipient)
);
CREATE INDEX delivery_message ON delivery(message_id);

CREATE TABLE person (                       -- a colleague, finder or reader who is named or who answers
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  name          TEXT NOT NULL,
  name_key      TEXT NOT NULL,
  address       TEXT NOT NULL DEFAULT '',   -- of mail
  role          TEXT NOT NULL DEFAULT '',
  consent       TEXT NOT NULL DEFAULT 'unknown' CHECK (consent IN ('unknown','yes','no')), -- to be named
  created       TEXT NOT NULL
);
CREATE INDEX person_name ON person(name_key);
CREATE INDEX person_address ON person(address);

CREATE TABLE response (                     -- what came back
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  issue_id      INTEGER NOT NULL REFERENCES issue(id) ON DELETE CASCADE,
  entry_id      INTEGER REFERENCES entry(id) ON DELETE SET NULL,
  person_id     INTEGER REFERENCES person(id) ON DELETE SET NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('answer','question','link','used','correction','thanks','optout','vote')),
  text          TEXT NOT NULL DEFAULT '',
  via           TEXT NOT NULL DEFAULT 'key' CHECK (via IN ('key','mail')),
  message_id    TEXT NOT NULL DEFAULT '',   -- of the mail; the same mail is filed once
  received      TEXT NOT NULL,
  follow_up     TEXT,                       -- a day
  answered      TEXT,
  value_cycle   INTEGER CHECK (value_cycle BETWEEN 1 AND 5), -- Wenger, Trayner, de Laat 2011
  item_id       INTEGER REFERENCES item(id) ON DELETE SET NULL, -- the item made of a link that came back
  created       TEXT NOT NULL
);
CREATE INDEX response_issue ON response(issue_id);
CREATE INDEX response_entry ON response(entry_id);
CREATE INDEX response_person ON response(person_id);
CREATE UNIQUE INDEX response_message ON response(message_id, kind) WHERE message_id <> '';

CREATE TABLE poll (                         -- a question with numbered options in an issue
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  issue_id      INTEGER NOT NULL UNIQUE REFERENCES issue(id) ON DELETE CASCADE,
  question      TEXT NOT NULL,
  options       TEXT NOT NULL               -- one a line
);
-- A vote is a response of that kind; the option is the number that its text begins with. The last of each sender counts.

CREATE TABLE opt_out (                      -- who asked to be left out; the address itself is gone
  community_id  INTEGER NOT NULL REFERENCES community(id) ON DELETE CASCADE,
  address       TEXT NOT NULL,              -- hash
  at            TEXT NOT NULL,
  PRIMARY KEY (community_id, address)
) WITHOUT ROWID;

CREATE TABLE success_case (                 -- what came of something shared; success 0: a non-success, told as honestly
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  response_id   INTEGER REFERENCES response(id) ON DELETE SET NULL,
  title         TEXT NOT NULL,
  success       INTEGER NOT NULL DEFAULT 1 CHECK (success IN (0,1)),
  situation     TEXT NOT NULL DEFAULT '',
  used          TEXT NOT NULL DEFAULT '',   -- what was used
  result        TEXT NOT NULL DEFAULT '',
  good_it_did   TEXT NOT NULL DEFAULT '',
  helped        TEXT NOT NULL DEFAULT '',
  hindered      TEXT NOT NULL DEFAULT '',
  suggestions   TEXT NOT NULL DEFAULT '',
  value_cycle   INTEGER CHECK (value_cycle BETWEEN 1 AND 5),
  evidence      TEXT NOT NULL DEFAULT '',
  verified_by   TEXT NOT NULL DEFAULT '',
  verified_on   TEXT,
  created       TEXT NOT NULL,
  updated       TEXT NOT NULL
);
CREATE INDEX success_case_response ON success_case(response_id);

CREATE TABLE contribution (                 -- what a colleague brought for an issue: who, and why in their words
  item_id       INTEGER PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE,
  person        TEXT NOT NULL,
  why           TEXT NOT NULL DEFAULT '',
  other_view    TEXT NOT NULL DEFAULT '',
  via           TEXT NOT NULL DEFAULT '',   -- who found it, or through whom it came
  kind          TEXT NOT NULL DEFAULT 'find', -- of the entry it was
  brought       TEXT NOT NULL
);

CREATE TABLE closed_item (                  -- came by a source that outsiders could not open, and that is gone
  item_id       INTEGER PRIMARY KEY REFERENCES item(id) ON DELETE CASCADE
);
CREATE TRIGGER source_closed_items BEFORE DELETE ON source WHEN OLD.reach = 'internal' BEGIN
  INSERT OR IGNORE INTO closed_item(item_id)
    SELECT item_id FROM sighting WHERE source_id = OLD.id UNION SELECT id FROM item WHERE source_id = OLD.id;
END;

-- What an issue says beside its reasons is found too. (Issues that have none of it give the same words as before.)
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
    WHEN 'issue' THEN (SELECT intro || char(10) || question || char(10) || preheader || char(10) ||
                         coalesce((SELECT group_concat(words, char(10)) FROM
                           (SELECT e.title || char(10) || e.why || char(10) || e.quote || char(10) || e.other_view || char(10) || e.ask AS words
                              FROM entry e WHERE e.issue_id = issue.id ORDER BY e.id)), '')
                         FROM issue WHERE id = doc.target_id) END,
  coalesce((SELECT group_concat(name, ' ') FROM
    (SELECT tag.name FROM tagging JOIN tag ON tag.id = tagging.tag_id
       WHERE tagging.kind = doc.kind AND tagging.target_id = doc.target_id ORDER BY tag.id)), '')
FROM doc;
CREATE TRIGGER issue_more_doc_before BEFORE UPDATE OF preheader ON issue BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = 'issue' AND target_id = OLD.id;
END;
CREATE TRIGGER issue_more_doc_after AFTER UPDATE OF preheader ON issue BEGIN
  UPDATE doc SET indexed = 1 WHERE kind = 'issue' AND target_id = NEW.id;
END;
CREATE TRIGGER entry_more_doc_before BEFORE UPDATE OF other_view, ask ON entry BEGIN
  UPDATE doc SET indexed = 0 WHERE kind = 'issue' AND target_id = OLD.issue_id;
END;
CREATE TRIGGER entry_more_doc_after AFTER UPDATE OF other_view, ask ON entry BEGIN
  UPDATE doc SET indexed = 1 WHERE kind = 'issue' AND target_id = NEW.issue_id;
END;
