"""Above an issue that has left: what went where and when, and how to go on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Issue, Publication
from pkm_desktop.ui.share import states, wording
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.widgets.flow import FlowLayout
from pkm_desktop.ui.words.core_words import retold


class SentBanner(QFrame):
    """Hidden for drafts."""

    next_wanted = Signal()
    correction_wanted = Signal()
    archive_wanted = Signal()

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
        self.archive = QPushButton(self.tr("What left…"))
        self.archive.setProperty("flat", True)
        self.archive.setToolTip(self.tr("The exact bytes, where they went, and to whom"))
        self.archive.clicked.connect(self.archive_wanted)
        buttons = FlowLayout(gap=4)
        buttons.addWidget(self.next)
        buttons.addWidget(self.correct)
        buttons.addWidget(self.archive)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 10, 12, 10)
        box.setSpacing(8)
        box.addWidget(self.words)
        box.addLayout(buttons)
        self._box, self._buttons = box, buttons
        self.hide()

    def add_returns(self, mark: QWidget, respond: QWidget) -> None:
        """What came back below the words, and a way to file more beside the other buttons."""
        self._box.insertWidget(1, mark)
        self._buttons.addWidget(respond)

    def show_issue(self, issue: Issue) -> None:
        """Say how it left."""
        self.setVisible(wording.has_left(issue))
        corrected = issue.status == "corrected"
        sent = self.tr("Corrected; first published {when}") if corrected else self.tr("Published {when}")
        newest = {each.target: each for each in sorted(issue.publications, key=lambda each: each.id)}
        lines = [sent.format(when=wording.moment(issue.published))]
        lines += [self._line(each) for each in newest.values()]
        self.words.setText("\n".join(dict.fromkeys(lines)))
        tips = [each.url for each in issue.publications if each.url]
        self.words.setToolTip("\n".join(dict.fromkeys(tips)))

    def _line(self, publication: Publication) -> str:
        label, how = wording.target_label(publication.target), states.short(publication)
        error = retold(publication.error) if publication.state == "failed" else ""
        return self.tr("{target}: {how}").format(target=label, how=" · ".join(filter(None, [how, error])))
