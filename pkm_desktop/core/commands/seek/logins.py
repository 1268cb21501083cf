"""The logins of sources: out of addresses into the keyring, and from there into requests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pkm_desktop.core.errors import CredentialsError, NotFound, Rejected, SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.sources import FetchState, Login, Source
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.paths import program
from pkm_desktop.core.seek.web import logins, urls
from pkm_desktop.core.seek.web.transfer import HOLE, Request
from pkm_desktop.core.store.seek import fetch_states, secrets_in_addresses, sources

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection


@dataclass(frozen=True)
class Address:
    """An address as it may be stored and shown, and the login that opens it (None: it is for everybody)."""

    url: str
    login: Login | None = None

    def request(self, *, allow_private: bool = True, fallback_http: bool = False) -> Request:
        """What to ask the network for."""
        return replace(
            with_login(Request(self.url), self.login),
            allow_private=allow_private,
            fallback_http=fallback_http,
        )


def address(library: Library, typed: str, login: Login | None = None) -> Address:
    """An address with the secrets taken out. A login that is given besides is the one that counts.

    Where `{secret}` stands for one, it is the one that was met in this run. SourceError where it is no
    address; Rejected where it holds two secrets.
    """
    url, found = logins.split(urls.as_typed(typed))
    url = urls.canonical(url)
    if login and login.kind == "address":
        login = replace(login, secret=logins.as_address_part(login.secret)) if HOLE in url else None
    login = login or found or library.credentials.remembered(url)
    if login:
        library.credentials.remember(url, login)
    return Address(url, login)


def of_found(library: Library, url: str, login: Login | None) -> Address:
    """The address of a feed that a page announces; `login` is what opened the page if that opens it too."""
    try:
        clean, found = logins.split(url)
    except Rejected:
        clean, found = logins.shown(url), None
    at = Address(urls.canonical(clean), found or login)
    if at.login:
        library.credentials.remember(at.url, at.login)
    return at


def is_open(given: str) -> bool:
    """Whether an address as typed has no secret in it."""
    try:
        url = urls.as_typed(given)
    except SourceError:
        return logins.redacted(given) == given
    return logins.shown(url) == url


def with_login(request: Request, login: Login | None) -> Request:
    """The request with what opens it."""
    if login is None:
        return request
    return replace(request, authorization=logins.authorization(login), secret=logins.address_secret(login))


def login_of(library: Library, state: FetchState) -> Login | None:
    """The login of a source with its secret. SourceError when that has to be entered again."""
    if not state.login:
        return None
    try:
        secret = library.credentials.secret(state.secret_key)
    except CredentialsError as error:
        raise SourceError(
            error.message, hint=f"{error.hint} (`{program()} source login s{state.source_id}`)"
        ) from None
    return Login(state.login, state.login_name, secret)


def opened_by(library: Library, new: sources.NewSource, login: Login | None) -> sources.NewSource:
    """A subscription to be with its login, the secret kept."""
    if login is None:
        return new
    key = library.credentials.keep(login.secret)
    return replace(new, login=login.kind, login_name=login.name, secret_key=key)


def not_kept(library: Library, followed: Sequence[Source]) -> tuple[str, ...]:
    """What to tell about secrets that this system cannot keep; nothing where there are none."""
    with library.reading() as db:
        keys = [sources.secret_key(db, source.id) for source in followed]
    lost = [
        source.title
        for source, key in zip(followed, keys, strict=True)
        if key and not library.credentials.outlives(key)
    ]
    return told_not_kept(lost)


def told_not_kept(titles: Sequence[str]) -> tuple[str, ...]:
    """A sentence for each source whose secret is known in this run only."""
    return tuple(
        f"The password of “{title}” is known until the program ends: there is no keyring to keep it."
        for title in titles
    )


def told_kept(titles: Sequence[str]) -> tuple[str, ...]:
    """A sentence for each source whose address had a secret in it that the keyring has now."""
    return tuple(
        f"The address of “{title}” had a password or a token in it. The keyring of this system has that now."
        for title in titles
    )


def told_dropped(titles: Sequence[str]) -> tuple[str, ...]:
    """A sentence for each source whose address had secrets in it that could not be taken along."""
    return tuple(
        f"The address of “{title}” had a password or a token in it that was left out. Where the feed asks for"
        " it, enter it in the settings of the source."
        for title in titles
    )


def set_login(library: Library, source_id: int, login: Login | None) -> Outcome[Source]:
    """Say what opens a source, or with None that it is open to everybody. It is due at once.

    For kind 'address' the address of the source has `{secret}` in it, or a token that is replaced.
    """
    with library.reading() as db:
        before = sources.one_source(db, source_id)
        old_key = sources.secret_key(db, source_id)
    if not before.feed_url:
        raise Rejected("This source is not fetched, so it has no login.", subject=before.title)
    changes: dict[str, str | int | None] = {"login": "", "login_name": "", "secret_key": ""}
    if login is not None:
        login = _checked(login, before)
        key = library.credentials.keep(login.secret)
        changes = {"login": login.kind, "login_name": login.name, "secret_key": key}
    label = f"{'Set' if login else 'Remove'} the login of “{before.title}”"
    with library.writing(label) as writing:
        sources.edit_source(writing, source_id, changes)
        writing.flush()
        fetch_states.resume(writing, source_id)
        after = sources.one_source(writing.db, source_id)
    library.credentials.forget(old_key)
    return Outcome(after, Changes(sources=True), label)


def _checked(login: Login, source: Source) -> Login:
    if login.kind not in logins.KINDS:
        raise Rejected(
            f"There is no login of the kind “{login.kind}”.", hint=f"Kinds: {', '.join(logins.KINDS)}."
        )
    if not login.secret:
        raise Rejected("The password or token is missing.")
    if login.kind == "address" and HOLE not in source.feed_url:
        raise Rejected(
            "The address of this source has no place for a token.",
            subject=source.feed_url,
            hint="Follow the whole address with its token instead.",
        )
    secret = logins.as_address_part(login.secret) if login.kind == "address" else login.secret
    return Login(login.kind, one_line(login.name), secret)


def move_secrets(library: Library) -> tuple[str, ...]:
    """Take passwords and tokens out of the stored addresses, into the keyring; the titles of their sources.

    The first version kept them as they were typed. Finds nothing from the second time on.
    """
    with library.reading() as db:
        found = [(number, url) for number, url in sources.feed_addresses(db) if ("@" in url or "?" in url)]
        found = [(number, url) for number, url in found if logins.shown(url) != url]
        titles = tuple(sources.one_source(db, number).title for number, _ in found)
    for number, url in found:
        _move_secret(library, number, url)
    if found:
        secrets_in_addresses.rebuild(library.path)
    return tuple(logins.shown(title) for title in titles)


def _move_secret(library: Library, source_id: int, url: str) -> None:
    try:
        clean, login = logins.split(url)
    except Rejected:  # a password and a token: one of them can be kept, the other must be entered again
        clean, login = logins.shown(url), logins.split(urls.without_credentials(url))[1]
    with library.reading() as db:
        at = Address(_free(db, clean, source_id), login)
    traces = [(url, at.url)]
    user = url.partition("://")[2].partition("/")[0].rpartition("@")[0]
    if user:
        traces.append((f"{user}@", ""))
    if login and login.kind == "address":
        traces.append((login.secret, HOLE))
    new = opened_by(library, sources.NewSource("", at.url), login)
    with library.writing() as writing:
        secrets_in_addresses.take_out(writing, source_id, new, traces)


def _free(db: Connection, url: str, source_id: int) -> str:
    """The address, marked at its end where another source has the same one but for the secret."""
    taken = {urls.feed_key(other) for number, other in sources.feed_addresses(db) if number != source_id}
    free, number = url, 1
    while urls.feed_key(free) in taken:
        number += 1
        free = f"{url.partition('#')[0]}#{number}"
    return free


def free_address(db: Connection, url: str) -> str:
    """As stored when another subscription has the same address with another secret: 'address#2'."""
    return _free(db, url, 0)


def known_login(library: Library, source_id: int) -> Login | None:
    """The login of a source as it is kept; None where it has none or the secret is not known."""
    with library.reading() as db:
        try:
            (state,) = fetch_states.of_sources(db, [source_id])
        except NotFound:
            return None
    try:
        return login_of(library, state)
    except SourceError:
        return None
