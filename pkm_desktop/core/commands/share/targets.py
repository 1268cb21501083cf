"""Ways out that a person sets up: a mail server, a wiki, a folder, a chat. Secrets go to the keyring."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pkm_desktop.core.errors import CredentialsError, PublishError, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.progress import Stop
from pkm_desktop.core.model.targets import Target, TargetKind, TargetTest
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.paths import program
from pkm_desktop.core.store.share import targets as store

if TYPE_CHECKING:
    from pkm_desktop.core.share.sending.protocol import Account

_CHANGED = Changes(issues=True, communities=True)


def kinds() -> tuple[TargetKind, ...]:
    """Every kind of target there is, with what has to be filled in for it."""
    from pkm_desktop.core.share.sending import KINDS

    return tuple(way.kind for way in KINDS)


def targets(library: Library) -> tuple[Target, ...]:
    """The targets that are set up, in the order they were added."""
    with library.reading() as db:
        return store.targets(db)


def target(library: Library, name: str) -> Target:
    """The target of this name, or NotFound."""
    with library.reading() as db:
        return store.one_target(db, name)


def asks_for(kind: str, settings: Mapping[str, str]) -> str:
    """What the secret of such a target is called ('Password'); '' where it needs none."""
    from pkm_desktop.core.share.sending import find_kind

    found = next((one for one in find_kind(kind).kind.settings if one.secret), None)
    if found is None or not (found.required or settings.get("user")):
        return ""
    return found.label


def add_target(
    library: Library, name: str, kind: str, settings: Mapping[str, str], *, secret: str = ""
) -> Outcome[Target]:
    """Set up a way out. The secret goes into the system's keyring; nothing is sent or tried.

    Rejected for a name that is taken, or for settings that do not fit.
    """
    from pkm_desktop.core.share.sending import find_kind
    from pkm_desktop.core.share.sending.filled import whole_secret

    called = _free_name(library, name)
    filled = find_kind(kind).check(settings)
    wanted = asks_for(kind, filled)
    if wanted and not secret:
        raise Rejected(f"“{wanted}” is missing.", subject=called, hint="It is asked for, never set.")
    if secret and not wanted:
        raise Rejected("This target needs no password, so none is kept.", subject=called)
    kept = whole_secret(find_kind(kind).kind, secret) if secret else ""
    key = library.credentials.keep(kept) if kept else ""
    label = f"Add target “{called}”"
    with library.writing(label) as writing:
        store.add_target(writing, Target(0, called, kind, filled, key))
        made = store.one_target(writing.db, called)
    return Outcome(made, _CHANGED, label)


def edit_target(library: Library, name: str, settings: Mapping[str, str]) -> Outcome[Target]:
    """Change some settings of a target; the others stay. Its name stays too: the record of what left goes
    by it.

    Another server, or another address, has to be given its secret anew: it belongs to the one before.
    """
    from pkm_desktop.core.share.sending import find_kind

    before = target(library, name)
    after = find_kind(before.kind).check({**before.settings, **settings})
    moved = any(before.settings.get(each, "") != after.get(each, "") for each in ("host", "url", "user"))
    label = f"Change target “{before.name}”"
    with library.writing(label) as writing:
        key = "" if moved else before.secret_key
        store.change_target(writing, before.id, settings=after, secret_key=key)
        made = store.one_target(writing.db, name)
    if moved:
        library.credentials.forget(before.secret_key)
    return Outcome(made, _CHANGED, label)


def enter_secret(library: Library, name: str, secret: str) -> Outcome[Target]:
    """Give a target its password or token, or a new one. Where there is no keyring it is known until the
    program ends.
    """
    from pkm_desktop.core.share.sending import find_kind
    from pkm_desktop.core.share.sending.filled import whole_secret

    before = target(library, name)
    if not secret:
        raise Rejected("The password or token is missing.", subject=before.name)
    kept = whole_secret(find_kind(before.kind).kind, secret)
    key = library.credentials.keep(kept, key=before.secret_key)
    if key != before.secret_key:
        with library.writing() as writing:
            store.change_target(writing, before.id, settings=before.settings, secret_key=key)
    return Outcome(target(library, name), _CHANGED)


def remove_target(library: Library, name: str) -> Outcome[int]:
    """Forget a target and its secret. What left by it stays on record."""
    before = target(library, name)
    label = f"Remove target “{before.name}”"
    with library.writing(label) as writing:
        store.remove_target(writing, before.id)
    library.credentials.forget(before.secret_key)
    return Outcome(1, _CHANGED, label)


def test_target(library: Library, name: str, *, stop: Stop) -> TargetTest:
    """Try a target out: reach it, log in, see whether it takes something. What is wrong is said in words.

    A mail server brings a mail to the sender alone; elsewhere nothing is left.
    """
    from pkm_desktop.core.share.sending import find_kind

    found = target(library, name)
    try:
        known = account(library, found)
        return TargetTest(False, "Stopped.") if stop() else find_kind(found.kind).test(known)
    except (PublishError, CredentialsError) as error:
        return TargetTest(False, error.message, error.hint)


def outlives(library: Library, found: Target) -> bool:
    """Whether the secret of a target is known beyond the end of the program."""
    return not found.secret_key or library.credentials.outlives(found.secret_key)


def account(library: Library, found: Target) -> Account:
    """A target as its way out needs it, with its secret. PublishError when that has to be entered again."""
    from pkm_desktop.core.share.edition import Sender
    from pkm_desktop.core.share.sending.protocol import Account

    secret = ""
    if asks_for(found.kind, found.settings):
        try:
            secret = library.credentials.secret(found.secret_key)
        except CredentialsError as error:
            hint = f"{error.hint} (`{program()} target secret {found.name}`)"
            raise PublishError(error.message, subject=found.name, hint=hint) from None
    settings = library.settings
    return Account(
        found.name,
        found.settings,
        secret,
        sender=Sender(settings.user_name, settings.user_email),
        seconds=float(settings.timeout_seconds),
        proxy=settings.proxy,
    )


def _free_name(library: Library, name: str) -> str:
    """A name as stored. Rejected if it is taken, by a target or by a file format."""
    from pkm_desktop.core.share.render import FORMATS
    from pkm_desktop.core.share.targets import TARGETS

    called = one_line(name)
    if not called:
        raise Rejected("A target needs a name.")
    taken = {each.name for each in FORMATS} | {each.name for each in TARGETS}
    if called.casefold() in taken:
        raise Rejected(f"“{called}” is a file format.", hint="Call the target something else.")
    with library.reading() as db:
        if store.find_target(db, called):
            raise Rejected(f"There is a target “{called}” already.", hint="Change that one, or remove it.")
    return called
