"""How a poll stands: a bar for each option with its votes, as large as its share of them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QVBoxLayout, QWidget

from pkm_desktop.core.commands.share import polling
from pkm_desktop.core.model.digests import Poll
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.labels import plain_label

_BAR = 6


class PollBars(QWidget):
    """Shows one poll."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.question = plain_label(role="heading", wrap=True)
        self.total = plain_label(tone="muted")
        self.rows: list[PollBar] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 4, 0, 0)
        self._box.setSpacing(8)
        self._box.addWidget(self.question)
        self._box.addWidget(self.total)

    def show_poll(self, poll: Poll, *, with_question: bool) -> None:
        """The poll as it stands."""
        self.question.setText(poll.question)
        self.question.setVisible(with_question)
        votes = poll.votes or (0,) * len(poll.options)
        while len(self.rows) > len(poll.options):
            self.rows.pop().deleteLater()
        while len(self.rows) < len(poll.options):
            self.rows.append(PollBar(self._theme))
            self._box.insertWidget(self._box.count() - 1, self.rows[-1])
        best = max(votes, default=0)
        for row, option, count, share in zip(
            self.rows, poll.options, votes, polling.shares(poll) or (0,) * len(votes), strict=False
        ):
            row.show_option(option, count, share, leads=bool(count) and count == best)
        count = sum(votes)
        words = wording.counted(count, self.tr("1 vote"), self.tr("{n} votes"))
        self.total.setText(words if count else self.tr("No votes yet"))


class PollBar(QWidget):
    """One option: its words, its votes, and below them the bar."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text, self._count, self._share, self._leads = "", 0, 0, False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_option(self, text: str, count: int, share: int, *, leads: bool) -> None:
        """How many voted for it."""
        self._text, self._count, self._share, self._leads = text, count, share, leads
        self.setAccessibleName(
            self.tr("{option}: {votes}, {share} %").format(option=text, votes=count, share=share)
        )
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._words(width).height() + _BAR + 4

    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(self.width(), 160)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.heightForWidth(max(self.width(), 60)))

    def _number(self) -> str:
        return self.tr("{votes}  ·  {share} %").format(votes=self._count, share=self._share)

    def _words(self, width: int) -> QRect:
        room = max(40, width - self.fontMetrics().horizontalAdvance(self._number()) - 12)
        return self.fontMetrics().boundingRect(QRect(0, 0, room, 10_000), self._wrap(room), self._text or " ")

    def _wrap(self, room: int) -> int:
        """Between words, but for one that is longer than the line."""
        longest = max(map(self.fontMetrics().horizontalAdvance, self._text.split()), default=0)
        flag = Qt.TextFlag.TextWrapAnywhere if longest > room else Qt.TextFlag.TextWordWrap
        return int(flag)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens, direction = QPainter(self), self._theme.tokens, self.layoutDirection()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = self._words(self.width())
        room = QRect(0, 0, self.width(), words.height())
        text = QStyle.visualRect(direction, room, QRect(0, 0, words.width() + 2, words.height()))
        painter.setPen(QColor(tokens.text))
        left = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
        right = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignRight)
        painter.drawText(text, int(left) | self._wrap(words.width()), self._text)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(room, int(right), self._number())
        track = QRect(0, words.height() + 4, self.width(), _BAR)
        filled = QRect(track.left(), track.top(), round(track.width() * self._share / 100), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.chip))
        painter.drawRoundedRect(QRectF(track), _BAR / 2, _BAR / 2)
        if self._share:
            painter.setBrush(QColor(tokens.accent if self._leads else tokens.muted))
            painter.drawRoundedRect(QRectF(QStyle.visualRect(direction, track, filled)), _BAR / 2, _BAR / 2)
