"""Giving actions other keys: kept in the file and in force at once."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QKeySequence

from pkm_desktop.ui.keys.own_keys import save_keys
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.menus.key_scope import collide, is_letter, taken_by, write_keys


class Rebinding:
    """`own`: the keys that are not the usual ones, by action. Each change raises SettingsError or holds."""

    def __init__(self, actions: Actions) -> None:
        self._actions = actions
        self.own = actions.own_keys()

    def give(self, name: str, key: QKeySequence) -> None:
        """A key for an action, in place of those of its kind (letter or not); whoever had it lets it go."""
        held = {other: self._actions.keys_of(other) for other in self._actions.specs}
        wanted = dict(self.own)
        for other in taken_by(key, held, but=name):
            self._put(wanted, other, tuple(one for one in held[other] if not collide(key, one)))
        stays = (one for one in held[name] if is_letter(one) != is_letter(key))
        self._put(wanted, name, (*stays, key))
        self._keep(wanted)

    def clear(self, name: str) -> None:
        """No key at all."""
        self._keep({**self.own, name: ""})

    def as_usual(self, name: str) -> None:
        """The keys of the table again; whoever has one of them lets it go."""
        wanted = {other: keys for other, keys in self.own.items() if other != name}
        held = {other: self._actions.keys_of(other) for other in wanted if other in self._actions.specs}
        for key in self._actions.usual_keys(name):
            for other in taken_by(key, held):
                held[other] = tuple(one for one in held[other] if not collide(key, one))
                self._put(wanted, other, held[other])
        self._keep(wanted)

    def all_as_usual(self) -> None:
        """No keys of one's own."""
        self._keep({name: keys for name, keys in self.own.items() if name not in self._actions.specs})

    def _put(self, wanted: dict[str, str], name: str, keys: tuple[QKeySequence, ...]) -> None:
        if keys == self._actions.usual_keys(name):
            wanted.pop(name, None)
        else:
            wanted[name] = write_keys(keys)

    def _keep(self, wanted: Mapping[str, str]) -> None:
        save_keys(wanted)
        self.own = dict(wanted)
        self._actions.use_keys(self.own)
