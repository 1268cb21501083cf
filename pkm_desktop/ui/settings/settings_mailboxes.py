"""The mailboxes newsletters are read from: what there is, how it went, add one, remove one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.mail import Mailbox
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.when import long_age
from pkm_desktop.ui.settings.mailbox_dialog import MailboxDialog
from pkm_desktop.ui.settings.settings_rows import Section
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.widgets.words import words


def _tr(text: str) -> str:
    return QCoreApplication.translate("Settings", text)


def mailbox_section(desk: Desk) -> Section:
    """All mailboxes."""
    found = _tr("newsletters mail IMAP mailbox password")
    return Section(_tr("Newsletters by mail"), (), MailboxList(desk), found)


class MailboxList(QWidget):
    """A row for each; the passwords are in the system's keyring and never shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.shown: tuple[Mailbox, ...] = ()
        hint = words(
            _tr(
                "A folder of your mailbox in which newsletters arrive. Each mail becomes an item; "
                "nothing on the server is changed."
            ),
            "muted",
            small=True,
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.add_button = QPushButton(_tr("Add a mailbox…"))
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(hint)
        column.addLayout(self._rows)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        desk.jobs.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Ask which there are."""
        self._desk.jobs.look("settings/mailboxes", partial(_mailboxes, self._desk.library), self._show)

    def add(self) -> MailboxDialog:
        """Ask for one more."""
        dialog = MailboxDialog(self._desk, self.window())
        dialog.accepted.connect(self.reload)
        dialog.open()
        return dialog

    def remove(self, mailbox: Mailbox) -> None:
        """Read it no more; what came from it stays."""
        self._desk.jobs.change(partial(_remove, self._desk.library, mailbox.id), toast=True)

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if changes.sources:
            self.reload()

    def _show(self, mailboxes: tuple[Mailbox, ...]) -> None:
        if mailboxes == self.shown:
            return
        self.shown = mailboxes
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for mailbox in mailboxes:
            self._rows.addWidget(self._row(mailbox))

    def _row(self, mailbox: Mailbox) -> QWidget:
        row = QWidget()
        now = self._desk.library.clock()
        seen = (
            _tr("Read {}").format(long_age(mailbox.checked, now)) if mailbox.checked else _tr("Not read yet")
        )
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(ElidedLabel(mailbox.name))
        text.addWidget(words(mailbox.error or seen, "warn" if mailbox.error else "muted", small=True))
        remove = QPushButton(_tr("Remove"))
        remove.setAutoDefault(False)
        remove.setAccessibleName(_tr("Remove {}").format(mailbox.name))
        remove.clicked.connect(partial(self.remove, mailbox))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        sign = self._desk.theme.icon("triangle-alert" if mailbox.error else "mail", color="muted")
        line.addWidget(IconLabel(sign, 18))
        line.addLayout(text, 1)
        line.addWidget(remove)
        return row


def _mailboxes(library: Library) -> tuple[Mailbox, ...]:
    from pkm_desktop.core.commands.seek import newsletters

    return newsletters.mailboxes(library)


def _remove(library: Library, mailbox_id: int) -> object:
    from pkm_desktop.core.commands.seek import newsletters

    return newsletters.remove_mailbox(library, mailbox_id)
