"""The setting for a proxy: none, the system's, or an address of one's own."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.desk import Preferences

NONE, SYSTEM, OWN = "", "system", "own"


class ProxyField(QWidget):
    """Applied at once; an address only when it is one."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.kind = QComboBox()
        texts = (self.tr("None"), self.tr("As the system"), self.tr("This one:"))
        for text, value in zip(texts, (NONE, SYSTEM, OWN), strict=True):
            self.kind.addItem(text, value)
        self.kind.setAccessibleName(self.tr("Kind of proxy"))
        self.address = QLineEdit()
        self.address.setPlaceholderText("http://proxy.example.org:8080")
        self.address.setAccessibleName(self.tr("Address of the proxy"))
        self.address.setMinimumWidth(220)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.kind)
        column.addWidget(self.address)
        self.setFocusProxy(self.kind)
        self.kind.activated.connect(self._chosen)
        self.address.editingFinished.connect(self._typed)
        preferences.changed.connect(self.follow)
        self.follow(preferences.current)

    def follow(self, settings: Settings) -> None:
        """Show what is in force."""
        own = settings.proxy not in (NONE, SYSTEM)
        self.kind.setCurrentIndex(self.kind.findData(OWN if own else settings.proxy))
        if own and self.address.text().strip() != settings.proxy:
            self.address.setText(settings.proxy)
        self.address.setVisible(own)

    def _chosen(self) -> None:
        kind = self.kind.currentData()
        self.address.setVisible(kind == OWN)
        if kind == OWN:
            self.address.setFocus()
            self._typed()
        else:
            self._preferences.change(proxy=kind)

    def _typed(self) -> None:
        text = self.address.text().strip()
        if text and "://" not in text:
            text = f"http://{text}"
            self.address.setText(text)
        if self.kind.currentData() == OWN and is_proxy(text):
            self._preferences.change(proxy=text)


def is_proxy(text: str) -> bool:
    """Whether it is the address of a proxy: scheme, host, and a port that is a number."""
    try:
        parts = urlsplit(text)
        whole = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False
    return whole and not any(sign.isspace() for sign in text)
