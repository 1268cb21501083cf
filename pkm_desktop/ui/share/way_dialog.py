"""Set up a way out, or change one: filled in, tried out, and told in words what is wrong."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.targets import Target, TargetKind, TargetTest
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import ways
from pkm_desktop.ui.share.way_form import WayForm, words_of
from pkm_desktop.ui.widgets.form_dialog import FormDialog
from pkm_desktop.ui.widgets.room import roomy
from pkm_desktop.ui.widgets.words import say, words
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.local_forms import quoted

WIDTH, HEIGHT = 540, 620


class WayDialog(FormDialog):
    """Stays open after a try, so that what was wrong can be put right."""

    def __init__(
        self, desk: Desk, kind: TargetKind, target: Target | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._kind = desk, kind
        self.target = target
        self._job = 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        label = ways.kind_label(kind.name)
        self.setWindowTitle(
            self.tr("Change “{name}”").format(name=target.name)
            if target
            else self.tr("New way out: {kind}").format(kind=label)
        )
        self.name = QLineEdit(target.name if target else "")
        self.name.setPlaceholderText(self.tr("What you call it: work mail, team wiki"))
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setEnabled(target is None)
        known = bool(target and target.secret_key)
        settings = target.settings if target else None
        self.form = WayForm(kind, settings, first=self.name, known=known)
        self.keyring = words(tone="muted", small=True)
        self.says = words(tone="muted")
        self.says.hide()
        self.cancel = QPushButton(self.tr("Close"))
        self.save = QPushButton(self.tr("Save"))
        self.try_out = QPushButton(self.tr("Save and test"))
        self.try_out.setProperty("primary", True)
        self.try_out.setDefault(True)
        self._lay_out()
        self._wire()
        self._check()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("plain", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 18, 20, 8)
        column.setSpacing(12)
        column.addWidget(self.form)
        if any(setting.secret for setting in self._kind.settings):
            column.addWidget(self.keyring)
        if self._kind.tested:
            column.addWidget(words(self._kind.tested, "warn", small=True))
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.cancel, self.save, self.try_out):
            button.setAutoDefault(button is self.try_out)
            buttons.addWidget(button)
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 4, 20, 16)
        foot.setSpacing(12)
        foot.addWidget(self.says)
        foot.addLayout(buttons)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(area, 1)
        box.addLayout(foot)
        size = roomy((WIDTH, HEIGHT))
        self.resize(size.width(), min(size.height(), inside.sizeHint().height() + 130))

    def _wire(self) -> None:
        self.form.changed.connect(self._check)
        self.name.textChanged.connect(self._check)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(lambda: self._store(test=False))
        self.try_out.clicked.connect(lambda: self._store(test=True))
        self._desk.jobs.look("way/keyring", _durable, self._say_keyring)

    def _say_keyring(self, durable: bool) -> None:
        self.keyring.setText(
            self.tr("The secret goes into the keyring of this system, never into the library.")
            if durable
            else self.tr("This system has no keyring: the secret is kept until the program ends.")
        )

    def _check(self) -> None:
        ready = bool(self.name.text().strip()) and self.form.complete() and not self._job
        self.save.setEnabled(ready)
        self.try_out.setEnabled(ready)

    def _store(self, *, test: bool) -> None:
        library, name, kind = self._desk.library, self.name.text().strip(), self._kind.name
        settings, secret, known = self.form.settings(), self.form.secret(), self.target is not None
        self._desk.jobs.change(
            lambda: _stored(library, name, kind, settings, secret=secret, known=known),
            then=self._stored_and_test if test else self._stored_and_done,
            failed=self._refused,
        )

    def _stored_and_done(self, _target: Target) -> None:
        self.accept()

    def _stored_and_test(self, target: Target) -> None:
        """It is set up; whether it works is another question."""
        self.target = target
        self.name.setEnabled(False)
        if target.secret_key:
            self.form.clear_secret()
        say(self.says, self.tr("Trying it out…"))
        library, name = self._desk.library, target.name
        self._job = self._desk.jobs.work(
            lambda _progress, stop: ways.tested(library, name, stop),
            title=self.tr("Trying out “{name}”").format(name=name),
            then=self._tested,
            failed=self._refused,
        )
        self._check()

    def _tested(self, result: TargetTest) -> None:
        self._job = 0
        text = " ".join(filter(None, [self._retold(result.text), self._retold(result.hint)]))
        say(self.says, text, "accent" if result.ok else "danger")
        self._check()
        if result.ok:
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, error: PkmError) -> None:
        self._job = 0
        say(self.says, self._retold(error), "danger")
        self._check()

    def _retold(self, said: str | PkmError) -> str:
        """In the person's language, fields by the names they have on this form."""
        text = retold(said)
        for setting in self._kind.settings:
            text = text.replace(quoted(setting.label), quoted(words_of(setting.label)))
        return text

    def done(self, result: int) -> None:
        """Whoever leaves does not wait for an answer any more."""
        if self._job:
            self._desk.jobs.cancel(self._job)
        super().done(result)


def _stored(
    library: Library, name: str, kind: str, settings: Mapping[str, str], *, secret: str, known: bool
) -> Outcome[Target]:
    from pkm_desktop.core.commands.share import targets

    if not known:
        return targets.add_target(library, name, kind, settings, secret=secret)
    made = targets.edit_target(library, name, settings)
    return targets.enter_secret(library, name, secret) if secret else made


def _durable() -> bool:
    from pkm_desktop.core.credentials import durable

    return durable()
