"""One place for colours, fonts and icons: palette, stylesheet and live light/dark switching."""

from __future__ import annotations

import re
from dataclasses import asdict
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QStyle

from pkm_desktop.core.paths import resource
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.look.dressing import Dressing
from pkm_desktop.ui.look.fonts import scaled, ui_font
from pkm_desktop.ui.look.icons import LineIcon
from pkm_desktop.ui.look.tiles import Tiles
from pkm_desktop.ui.look.tokens import LIGHT, Tokens, tokens_for

__all__ = ["Theme", "Tokens"]

READING_FACE = "Reading Serif"  # bundled
EFFECTS = (  # what Qt moves by itself
    Qt.UIEffect.UI_General,
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "inverse",
    QPalette.ColorRole.ToolTipText: "on_inverse",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line",
    QPalette.ColorRole.Shadow: "line",
}


class Theme(QObject):
    """The colours in force. `changed` tells views that paint themselves to paint again."""

    changed = Signal()

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tokens: Tokens = LIGHT
        self.settings = settings or Settings()
        self.calm = False  # nothing may blink or slide
        self.tiles = Tiles(self)
        self._app: QApplication | None = None
        self._dressing = Dressing(self)
        self._font = QFont()  # at 100 %
        self._moves: dict[Qt.UIEffect, bool] = {}  # what the system lets move, and
        self._blink = 0  # how fast the cursor blinks there

    def apply(self, app: QApplication) -> None:
        """Dress the application once, and from then on follow the system and the settings."""
        self._app = app
        app.setStyle("Fusion")
        self._font = scaled(ui_font(app.font()), 100)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._refresh)
        hints.accessibility().contrastPreferenceChanged.connect(self._refresh)
        self._moves = {effect: app.isEffectEnabled(effect) for effect in EFFECTS}
        self._blink = hints.cursorFlashTime()
        self._dress(app)

    def use(self, settings: Settings) -> None:
        """Take over theme, text size, reading width and face from the settings, at once."""
        self.settings = settings
        self._refresh()

    def icon(self, name: str, size: int = 18, color: str | None = None) -> QIcon:
        """A Lucide icon. `color` is a token's name or #rrggbb; without it the text colour.

        It follows the theme by itself; pressed in (State.On) it takes the accent.
        `size` is kept for callers that ask for a picture of one size.
        """
        return QIcon(LineIcon(name, lambda mode, state: self._icon_color(mode, state, color)))

    def color(self, token: str) -> QColor:
        """The colour of a token, e.g. `color("muted")`; #rrggbb is taken as it is."""
        return QColor(token if token.startswith("#") else getattr(self.tokens, token))

    def reading_font(self) -> QFont:
        """The face and size of the reading column."""
        face = self.settings.reading_face
        font = QFont(QApplication.font())
        if face == "serif":
            _bring_faces()
            font.setFamilies([READING_FACE, "Charter", "Georgia", "Noto Serif", "DejaVu Serif"])
        elif face != "sans":
            font.setFamilies([face])
        font.setPixelSize(self.settings.text_size)
        return font

    def _icon_color(self, mode: QIcon.Mode, state: QIcon.State, color: str | None) -> str:
        if mode == QIcon.Mode.Disabled:
            return _mixed(self.tokens.text, self.tokens.window, 0.35)
        if state == QIcon.State.On or (mode == QIcon.Mode.Selected and not color):
            return self.tokens.accent
        return self.color(color).name() if color else self.tokens.text

    def _refresh(self) -> None:
        if self._app is not None:
            self._dress(self._app)

    def _dress(self, app: QApplication) -> None:
        self._dressing.write_in(app, scaled(self._font, self.settings.window_text))
        self._calm_down(app)
        tokens = self._wanted_tokens()
        if tokens != self.tokens or not app.styleSheet():
            self.tokens = tokens
            self._dressing.put_on(app, _palette(tokens), stylesheet(tokens))
        self.changed.emit()

    def _wanted_tokens(self) -> Tokens:
        hints = QGuiApplication.styleHints()
        wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(self.settings.theme)
        hints.blockSignals(True)  # our own choice is no news from the system
        hints.setColorScheme(wanted if wanted is not None else Qt.ColorScheme.Unknown)
        hints.blockSignals(False)
        dark = (wanted or hints.colorScheme()) == Qt.ColorScheme.Dark
        wishes = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        high = {"high": True, "usual": False}.get(self.settings.contrast, wishes)
        return tokens_for(dark=dark, high_contrast=high)

    def _calm_down(self, app: QApplication) -> None:
        """Let nothing move by itself, or as the system has it."""
        wished = not app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
        self.calm = {"less": True, "usual": False}.get(self.settings.motion, wished)
        QGuiApplication.styleHints().setCursorFlashTime(0 if self.calm else self._blink)
        for effect, on in self._moves.items():
            app.setEffectEnabled(effect, on and not self.calm)


@cache
def _bring_faces() -> None:
    """Let Qt know the bundled faces, once something is to be read in them."""
    for file in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def stylesheet(tokens: Tokens) -> str:
    """resources/style.qss with every @token replaced; KeyError names a token that does not exist.

    `@less(4px 8px)` is a padding less what the wider edge of the focus takes: words stay whole and in place.
    """
    values = {name: str(value) for name, value in asdict(tokens).items()}
    for sign in ("tick", "up", "down"):
        file = resource("controls", f"{sign}-{'dark' if tokens.dark else 'light'}.svg")
        values[sign] = file.as_posix()
    values["clear"] = resource("controls", "clear.svg").as_posix()  # Qt asks for it once: for light and dark
    text = resource("style.qss").read_text(encoding="utf-8")
    wider = int(tokens.focus.removesuffix("px")) - 1
    text = re.sub(r"@less\(([^)]*)\)", lambda match: _less(match[1], wider), text)
    return re.sub(r"@([a-z_]+)", lambda match: values[match[1]], text)


def _less(padding: str, by: int) -> str:
    sides = (int(side.removesuffix("px")) for side in padding.split())
    return " ".join(f"{max(0, side - by)}px" for side in sides)


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    for role, name in ROLES.items():
        palette.setColor(role, QColor(getattr(tokens, name)))
    dim = QColor(_mixed(tokens.text, tokens.window, 0.45))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, dim)
    return palette


def _mixed(front: str, back: str, share: float) -> str:
    one, two = QColor(front), QColor(back)
    pairs = ((one.red(), two.red()), (one.green(), two.green()), (one.blue(), two.blue()))
    return QColor(*(round(a * share + b * (1 - share)) for a, b in pairs)).name()
