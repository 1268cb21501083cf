"""SQLModel tables of what a person makes; nobody outside the store sees them.

They mirror the steps in migrations/, which are the truth; a test compares the two. NOT NULL, CHECK and UNIQUE
are said in SQL, because `table=True` classes do not validate. Times are text (see database.stamp).
"""

from __future__ import annotations

from sqlmodel import Field, SQLModel


class SourceTable(SQLModel, table=True):
    """A subscription."""

    __tablename__ = "source"
    id: int | None = Field(default=None, primary_key=True)
    kind: str = "feed"
    title: str
    feed_url: str | None = None
    site_url: str = ""
    folder: str = ""
    why_followed: str = ""
    tier: str = "normal"
    probation_until: str | None = None
    reach: str = "external"
    muted: int = 0
    interval_minutes: int = 0
    full_text: int = 0
    images: int = 0
    keep_days: int = 0
    most_unread: int = 0
    login: str = ""
    login_name: str = ""
    secret_key: str = ""
    added: str


class NoteTable(SQLModel, table=True):
    """A note in Markdown."""

    __tablename__ = "note"
    id: int | None = Field(default=None, primary_key=True)
    kind: str = "fleeting"
    title: str = ""
    title_key: str = ""
    body: str
    item_id: int | None = None
    confidentiality: str = "private"
    created: str
    updated: str
    sha256: str
    other_view: str = ""
    not_so_when: str = ""
    maturity: str = "half-baked"
    look_again: str | None = None


class HighlightTable(SQLModel, table=True):
    """A marked passage with its quote."""

    __tablename__ = "highlight"
    id: int | None = Field(default=None, primary_key=True)
    item_id: int | None = None
    item_title: str = ""
    item_url: str = ""
    exact: str
    prefix: str = ""
    suffix: str = ""
    start_at: int = -1
    end_at: int = -1
    layer: int = 1
    comment: str = ""
    created: str
    sha256: str


class TagTable(SQLModel, table=True):
    """A tag."""

    __tablename__ = "tag"
    id: int | None = Field(default=None, primary_key=True)
    name: str
    name_key: str
    scope_note: str = ""
    topic: int = 0
    learning_question: str = ""
    business_goal: str = ""


class CommunityTable(SQLModel, table=True):
    """An audience."""

    __tablename__ = "community"
    id: int | None = Field(default=None, primary_key=True)
    name: str
    name_key: str
    kind: str = "cop"
    rhythm: str = ""
    recipients: str = ""
    lang: str = "en"
    quote_limit: int = 50
    created: str
    openness: str = "members"
    outsiders: int = 0
    naming: str = "consent"
    domain: str = ""
    practice: str = ""
    charter_url: str = ""
    archive_url: str = ""
    topics: str = ""
    never_tags: str = ""
    never_sources: str = ""
    text_licence: str = ""
    opening: str = ""
    closing: str = ""
    template: str = ""
    one_each: int = 0
    targets: str = ""
    skipped: str = ""


class DigestTable(SQLModel, table=True):
    """A community's series of issues."""

    __tablename__ = "digest"
    id: int | None = Field(default=None, primary_key=True)
    community_id: int
    title: str
    created: str


class IssueTable(SQLModel, table=True):
    """One numbered issue of a digest."""

    __tablename__ = "issue"
    id: int | None = Field(default=None, primary_key=True)
    digest_id: int
    number: int
    title: str = ""
    intro: str = ""
    question: str = ""
    sections: str = ""
    status: str = "draft"
    created: str
    updated: str
    published: str | None = None
    preheader: str = ""


class EntryTable(SQLModel, table=True):
    """One line of an issue, with its own copies of title, address and reason."""

    __tablename__ = "entry"
    id: int | None = Field(default=None, primary_key=True)
    issue_id: int
    item_id: int | None = None
    note_id: int | None = None
    highlight_id: int | None = None
    section: str = ""
    position: int
    title: str = ""
    url: str = ""
    author: str = ""
    source: str = ""
    published: str | None = None
    why: str = ""
    quote: str = ""
    via: str = ""
    tags: str = ""
    kind: str = "find"
    other_view: str = ""
    contributor: str = ""
    ask: str = ""
    reach: str = "external"
    lang: str = ""
    words: int = 0


class RuleTable(SQLModel, table=True):
    """What shall happen to what comes in."""

    __tablename__ = "rule"
    id: int | None = Field(default=None, primary_key=True)
    name: str
    position: int
    level: str = "all"
    folder: str = ""
    source_id: int | None = None
    match: str = "all"
    conditions: str
    actions: str
    enabled: int = 1
    created: str


class MailboxTable(SQLModel, table=True):
    """An IMAP folder that newsletters are read from."""

    __tablename__ = "mailbox"
    id: int | None = Field(default=None, primary_key=True)
    host: str
    port: int = 993
    security: str = "tls"
    user: str
    folder: str = "INBOX"
    secret_key: str
    uid_validity: int = 0
    last_uid: int = 0
    checked: str | None = None
    error: str = ""
    added: str


class PersonTable(SQLModel, table=True):
    """A colleague, finder or reader."""

    __tablename__ = "person"
    id: int | None = Field(default=None, primary_key=True)
    name: str
    name_key: str
    address: str = ""
    role: str = ""
    consent: str = "unknown"
    created: str
