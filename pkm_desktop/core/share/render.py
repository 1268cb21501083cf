"""An issue in every format: the registry of formats, and how each is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.model.digests import Issue, Rendered
from pkm_desktop.core.share import eml, templates
from pkm_desktop.core.share.edition import Edition, Sender
from pkm_desktop.core.share.formats import atom, feed_lines, file_names, jsonfeed
from pkm_desktop.core.share.formats.confluence import confluence
from pkm_desktop.core.share.formats.notes import logseq, obsidian
from pkm_desktop.core.share.formats.posts import hugo, jekyll
from pkm_desktop.core.share.formats.slack import slack
from pkm_desktop.core.share.formats.subscriptions import opml
from pkm_desktop.core.share.formats.teams import teams
from pkm_desktop.core.share.layout import lay_out
from pkm_desktop.core.share.pdf import pdf

MAIL_LIMIT = 90 * 1024  # bytes of HTML; Gmail cuts mails after about 102 KB


@dataclass(frozen=True)
class Format:
    """A way an issue can look. `make` gets the issue and who sends it, and never the library."""

    name: str
    suffix: str
    media_type: str
    make: Callable[[Issue, Sender], str | bytes]
    called: Callable[[Issue], str] | None = None  # the name its reader wants for the file


def render(issue: Issue, format_name: str, sender: Sender | None = None) -> Rendered:
    """The bytes of an issue in one format, always the same for the same issue."""
    wanted = find_format(format_name)
    made = wanted.make(issue, sender or Sender())
    content = made if isinstance(made, bytes) else made.encode("utf-8")
    name = wanted.called(issue) if wanted.called else ""
    return Rendered(wanted.name, content, wanted.suffix, wanted.media_type, name)


def community_feed(
    issues: Sequence[Issue],
    format_name: str,
    sender: Sender | None = None,
    *,
    address: str = "",
    before: bytes = b"",
) -> Rendered:
    """One feed ('atom' or 'jsonfeed') of what several issues of a community brought, the newest first.

    `address` is where the feed itself will be. Lines that say what they said in `before`, the feed that was
    published last, keep the day they were changed. Raises Rejected for another format or without issues.
    """
    wanted = find_format(format_name)
    if format_name not in ("atom", "jsonfeed") or not issues:
        raise Rejected("A feed needs published issues, and to be an Atom or a JSON feed.")
    feed = feed_lines.feed_of(issues, sender or Sender(), address=address)
    make = atom.community_atom if format_name == "atom" else jsonfeed.community_jsonfeed
    return Rendered(wanted.name, make(feed, before).encode("utf-8"), wanted.suffix, wanted.media_type, "feed")


def find_format(name: str) -> Format:
    """The format of this name; Rejected with all names if there is none."""
    found = next((each for each in FORMATS if each.name == name), None)
    if found is None:
        names = ", ".join(each.name for each in FORMATS)
        raise Rejected(f"“{name}” is not a format of a digest.", hint=f"There are: {names}.")
    return found


def mail_html(edition: Edition, *, preheader: bool = True, folder: Path | None = None) -> str:
    """HTML as mail programs show it: one column of tables, styles inline, media queries alone in <style>.

    `folder`: the person's own templates.
    """
    import css_inline

    inliner = css_inline.CSSInliner(
        load_remote_stylesheets=False, keep_style_tags=False, keep_at_rules=True, base_url=None
    )
    html: str = inliner.inline(templates.fill("mail.html.j2", edition, folder=folder, preheader=preheader))
    return html


def _mail(issue: Issue, sender: Sender) -> str:
    html = mail_html(lay_out(issue, sender, mail=True), folder=sender.templates)
    size = len(html.encode("utf-8"))
    if size > MAIL_LIMIT:
        raise PublishError(
            f"This mail would be {size // 1024} KB long; Gmail cuts mails off after about 100 KB.",
            subject=issue.title,
            hint="Take out some entries, or shorten reasons and quotes.",
        )
    return html


def _text(issue: Issue, sender: Sender) -> str:
    return templates.fill("edition.txt.j2", lay_out(issue, sender), folder=sender.templates)


def _draft(issue: Issue, sender: Sender) -> bytes:
    text = templates.fill("edition.txt.j2", lay_out(issue, sender, mail=True), folder=sender.templates)
    return eml.draft(issue, sender, text=text, html=_mail(issue, sender))


def _page(issue: Issue, sender: Sender) -> str:
    return templates.fill("page.html.j2", lay_out(issue, sender), folder=sender.templates)


def _markdown(issue: Issue, sender: Sender) -> str:
    return templates.fill("edition.md.j2", lay_out(issue, sender), folder=sender.templates)


def _mediawiki(issue: Issue, sender: Sender) -> str:
    return templates.fill("edition.mediawiki.j2", lay_out(issue, sender), folder=sender.templates)


def _dokuwiki(issue: Issue, sender: Sender) -> str:
    return templates.fill("edition.dokuwiki.j2", lay_out(issue, sender), folder=sender.templates)


FORMATS = (
    Format("html", ".mail.html", "text/html; charset=utf-8", _mail),
    Format("text", ".txt", "text/plain; charset=utf-8", _text),
    Format("eml", ".eml", "message/rfc822", _draft),
    Format("markdown", ".md", "text/markdown; charset=utf-8", _markdown),
    Format("mediawiki", ".mediawiki.txt", "text/x-wiki; charset=utf-8", _mediawiki),
    Format("dokuwiki", ".dokuwiki.txt", "text/plain; charset=utf-8", _dokuwiki),
    Format("page", ".html", "text/html; charset=utf-8", _page),
    Format("pdf", ".pdf", "application/pdf", pdf),
    Format("hugo", ".hugo.md", "text/markdown; charset=utf-8", hugo),
    Format("jekyll", ".markdown", "text/markdown; charset=utf-8", jekyll, file_names.dated_name),
    Format("obsidian", ".md", "text/markdown; charset=utf-8", obsidian, file_names.note_name),
    Format("logseq", ".logseq.md", "text/markdown; charset=utf-8", logseq),
    Format("confluence", ".confluence.xml", "application/xml; charset=utf-8", confluence),
    Format("atom", ".atom", "application/atom+xml; charset=utf-8", atom.atom),
    Format("jsonfeed", ".feed.json", "application/feed+json", jsonfeed.jsonfeed),
    Format("opml", ".opml", "text/x-opml; charset=utf-8", opml),
    Format("slack", ".slack.json", "application/json", slack),
    Format("teams", ".teams.json", "application/json", teams),
)
