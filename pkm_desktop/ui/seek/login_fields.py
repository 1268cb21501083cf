"""Fields for a login: what kind, the name, the secret. What is stored is never shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.widgets.words import words

if TYPE_CHECKING:
    from pkm_desktop.core.model.sources import Login


class LoginFields(QWidget):
    """`changed` with every key. `optional` offers “None” first, for a source that needs no login."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, optional: bool = True) -> None:
        super().__init__(parent)
        self.kind = QComboBox()
        if optional:
            self.kind.addItem(self.tr("None"), "")
        self.kind.addItem(self.tr("User name and password"), "basic")
        self.kind.addItem(self.tr("Token"), "bearer")
        self.kind.setAccessibleName(self.tr("Kind of login"))
        self.name = QLineEdit()
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._stored = False
        self._name_label = QLabel(self.tr("User name"))
        self._secret_label = QLabel()
        self._keyring = words(tone="muted", small=True)
        self._keyring.hide()
        for label, field in ((self._name_label, self.name), (self._secret_label, self.secret)):
            label.setBuddy(field)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Login"), self.kind)
        form.addRow(self._name_label, self.name)
        form.addRow(self._secret_label, self.secret)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self._keyring)
        self.kind.currentIndexChanged.connect(self._fit)
        for field in (self.name, self.secret):
            field.textChanged.connect(self.changed)
        self._fit()
        desk.jobs.look("login/keyring", _durable, self._say_keyring)

    def show_stored(self, kind: str, name: str) -> None:
        """A login that is stored: its kind and name, never its secret."""
        place = self.kind.findData(kind)
        self._stored = bool(kind)
        if place < 0:  # a secret in the address: it stays as it is unless another kind is chosen
            self.kind.addItem(self.tr("In the address"), kind)
            place = self.kind.findData(kind)
        self.kind.setCurrentIndex(place)
        self.name.setText(name)
        self._fit()

    def filled(self) -> bool:
        """Whether there is enough for a login."""
        kind = self.kind.currentData()
        return bool(self.secret.text()) and bool(self.name.text().strip() or kind != "basic")

    def login(self) -> Login | None:
        """What was filled in; None for no login."""
        from pkm_desktop.core.model.sources import Login

        if not self.kind.currentData() or not self.filled():
            return None
        return Login(self.kind.currentData(), self.name.text().strip(), self.secret.text())

    def _fit(self) -> None:
        kind = self.kind.currentData()
        named = kind == "basic"
        self._name_label.setVisible(named)
        self.name.setVisible(named)
        secret = kind in ("basic", "bearer")
        self._secret_label.setVisible(secret)
        self.secret.setVisible(secret)
        self._secret_label.setText(self.tr("Password") if named else self.tr("Token"))
        stored = self.tr("Stored; type to replace it") if self._stored else ""
        self.secret.setPlaceholderText(stored)
        self._keyring.setVisible(secret and bool(self._keyring.text()))
        self.changed.emit()

    def _say_keyring(self, durable: bool) -> None:
        if durable:
            return
        self._keyring.setText(
            self.tr(
                "This system has no keyring that keeps passwords. It is kept until the program ends, "
                "and asked for again then."
            )
        )
        self._fit()


def _durable() -> bool:
    from pkm_desktop.core.credentials import durable

    return durable()
