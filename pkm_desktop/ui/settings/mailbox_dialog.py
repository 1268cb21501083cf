"""Add a mailbox for newsletters: the server is asked first, so that a mistake is seen at once."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.mail import Mailbox
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.widgets.form_dialog import FormDialog
from pkm_desktop.ui.widgets.spin_room import give_room
from pkm_desktop.ui.widgets.words import say, words
from pkm_desktop.ui.words.core_words import retold

PORTS = {"tls": 993, "starttls": 143, "none": 143}
WIDTH = 480


@dataclass(frozen=True)
class MailboxWish:
    """What was filled in."""

    host: str
    user: str
    password: str
    folder: str
    security: str
    port: int


class MailboxDialog(FormDialog):
    """Stays open until the mailbox could be read."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job = 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add a mailbox"))
        self.setMinimumWidth(WIDTH)
        self.host = QLineEdit(placeholderText="imap.example.org")
        self.user = QLineEdit(placeholderText=self.tr("me@example.org"))
        self.password = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.folder = QLineEdit("INBOX")
        self.security = QComboBox()
        for text, value in (
            (self.tr("TLS"), "tls"),
            (self.tr("STARTTLS"), "starttls"),
            (self.tr("None (only on this computer)"), "none"),
        ):
            self.security.addItem(text, value)
        self.port = QSpinBox(minimum=1, maximum=65_535, value=PORTS["tls"])
        give_room(self.port)
        self.says = words(tone="muted")
        self.says.hide()
        self.keyring = words(tone="muted", small=True)
        self.add_button = QPushButton(self.tr("Test and add"))
        self.add_button.setDefault(True)
        self.add_button.setProperty("primary", "true")
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setAutoDefault(False)
        self._lay_out()
        self._wire()
        self._check()

    def wish(self) -> MailboxWish:
        """What is filled in right now."""
        return MailboxWish(
            self.host.text().strip(),
            self.user.text().strip(),
            self.password.text(),
            self.folder.text().strip(),
            self.security.currentData(),
            self.port.value(),
        )

    def add(self) -> None:
        """Ask the server, and keep it when it answers."""
        wish, library = self.wish(), self._desk.library

        def work(on_progress: Progress, stop: Stop) -> Outcome[Mailbox]:
            return _add(library, wish, stop)

        self._busy(True)
        say(self.says, self.tr("Asking {}…").format(wish.host))
        title = self.tr("Testing the mailbox")
        self._job = self._desk.jobs.work(work, title=title, then=self._added, failed=self._failed)

    def done(self, result: int) -> None:
        """Whoever leaves does not wait for an answer any more."""
        if self._job:
            self._desk.jobs.cancel(self._job)
        super().done(result)

    def _added(self, mailbox: Mailbox) -> None:
        self._job = 0
        self._desk.window.toast(self.tr("Newsletters are read from {}").format(mailbox.name), undo=True)
        self.accept()

    def _failed(self, error: PkmError) -> None:
        self._busy(False)
        say(self.says, retold(error), "warn")
        self.password.setFocus()

    def _busy(self, busy: bool) -> None:
        self._job = self._job if busy else 0
        for field in (self.host, self.user, self.password, self.folder, self.security, self.port):
            field.setEnabled(not busy)
        self.add_button.setEnabled(not busy)

    def _check(self) -> None:
        wish = self.wish()
        self.add_button.setEnabled(bool(wish.host and wish.user and wish.password))

    def _say_keyring(self, durable: bool) -> None:
        text = (
            self.tr("The password goes into the keyring of this system, never into the library.")
            if durable
            else self.tr("This system has no keyring: the password is kept until the program ends.")
        )
        self.keyring.setText(text)

    def _wire(self) -> None:
        for field in (self.host, self.user, self.password):
            field.textChanged.connect(self._check)
        self.security.currentIndexChanged.connect(
            lambda: self.port.setValue(PORTS[self.security.currentData()])
        )
        self.add_button.clicked.connect(self.add)
        self._cancel.clicked.connect(self.reject)
        self._desk.jobs.look("mailbox/keyring", _durable, self._say_keyring)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Server"), self.host)
        form.addRow(self.tr("User name"), self.user)
        form.addRow(self.tr("Password"), self.password)
        form.addRow(self.tr("Folder"), self.folder)
        form.addRow(self.tr("Security"), self.security)
        form.addRow(self.tr("Port"), self.port)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.keyring)
        column.addWidget(self.says)
        column.addLayout(buttons)


def _add(library: Library, wish: MailboxWish, stop: Stop) -> Outcome[Mailbox]:
    from pkm_desktop.core.commands.seek import newsletters

    return newsletters.add_mailbox(
        library,
        wish.host,
        wish.user,
        password=wish.password,
        folder=wish.folder,
        security=wish.security,
        port=wish.port,
        stop=stop,
    )


def _durable() -> bool:
    from pkm_desktop.core.credentials import durable

    return durable()
