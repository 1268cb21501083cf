"""Above an issue that has left: what went where and when, and how to go on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Issue, Publication
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.labels import plain_label


class SentBanner(QFrame):
    """Hidden for drafts."""

    next_wanted = Signal()
    correction_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sentBanner")
        self.words = plain_label(wrap=True)
        self.next = QPushButton(self.tr("Make next issue"))
        self.next.clicked.connect(self.next_wanted)
        self.correct = QPushButton(self.tr("Correct it"))
        self.correct.setProperty("flat", True)
        self.correct.setToolTip(self.tr("Make it a draft again; its number and the record of it stay"))
        self.correct.clicked.connect(self.correction_wanted)
        buttons = QHBoxLayout()
        buttons.addWidget(self.next)
        buttons.addWidget(self.correct)
        buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 10, 12, 10)
        box.setSpacing(8)
        box.addWidget(self.words)
        box.addLayout(buttons)
        self.hide()

    def show_issue(self, issue: Issue) -> None:
        """Say how it left."""
        self.setVisible(wording.has_left(issue))
        lines = [self.tr("Sent {when}").format(when=wording.moment(issue.published))]
        lines += [self._line(each) for each in issue.publications]
        self.words.setText("\n".join(dict.fromkeys(lines)))
        tips = [each.url for each in issue.publications if each.url]
        self.words.setToolTip("\n".join(dict.fromkeys(tips)))

    def _line(self, publication: Publication) -> str:
        states = {
            "verified": self.tr("{target}: verified {when}"),
            "sent": self.tr("{target}: sent {when}"),
            "failed": self.tr("{target}: not sent. {error}"),
        }
        words = states.get(publication.state, self.tr("{target}: pending"))
        when = wording.moment(publication.done)
        return words.format(
            target=wording.target_label(publication.target), when=when, error=publication.error
        )
