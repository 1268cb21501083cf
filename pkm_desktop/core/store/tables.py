"""SQLModel tables of what a person makes; nobody outside the store sees them.

They mirror migrations/v0001.sql, which is the truth; a test compares the two. NOT NULL, CHECK and UNIQUE are
said in SQL, because `table=True` classes do not validate. Times are text (see database.stamp).
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
    reach: str = "external"
    muted: int = 0
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
