"""Colours: readable everywhere, complete, switched live."""

from __future__ import annotations

from dataclasses import asdict, replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QIcon, QImage, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionFrame,
)
from pytestqt.qtbot import QtBot

from pkm_desktop.core.paths import resource
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.look.theme import EFFECTS, Theme, stylesheet
from pkm_desktop.ui.look.tokens import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Tokens, tokens_for
from pkm_desktop.ui.menus.action_table import ACTIONS
from pkm_desktop.ui.widgets.words import make_small

Focus = QStyle.StateFlag.State_HasFocus
Contents, Words = QStyle.SubElement.SE_LineEditContents, QStyle.SubElement.SE_PushButtonContents
ALL = {"light": LIGHT, "dark": DARK, "high light": HIGH_LIGHT, "high dark": HIGH_DARK}
GROUNDS = ("window", "rail", "sidebar", "surface", "raised", "hover", "accent_soft", "chip")
LISTS = ("window", "sidebar", "surface", "raised")
# What is text on what, from the stylesheet and the delegates: 4.5:1 (WCAG 1.4.3)
WORDS = [
    *((ink, ground) for ink in ("text", "muted") for ground in GROUNDS),
    *((ink, ground) for ink in ("faint", "accent", "warn", "danger", "ok") for ground in LISTS),
    *((ink, "accent_soft") for ink in ("accent", "warn")),  # in chosen rows
    *((ink, "hover") for ink in ("accent", "warn")),  # in rows the mouse is on
    ("faint", "chip"),
    ("on_accent", "accent"),
    ("on_accent", "chart_made"),  # a primary button the mouse is on
    *(("highlight_text", ground) for ground in ("highlight", "highlight_2", "highlight_3")),
    ("on_inverse", "inverse"),
    ("on_inverse_muted", "inverse"),
    ("inverse", "on_inverse_muted"),  # a button of a toast the mouse is on
]
# What one has to see to know a control, its state or a figure by: 3:1 (WCAG 1.4.11)
SIGNS = [
    *(("control_line", ground) for ground in ("window", "sidebar", "surface")),
    *(("ring", ground) for ground in GROUNDS),  # the focus on everything
    *((chart, "surface") for chart in ("chart_plain", "chart_kept", "chart_made", "chart_shared")),
    ("ring", "line"),  # the edge of what has the focus, and of what has it not
    ("ring", "field_line"),
    ("on_accent", "accent"),  # the tick in a box; the ring in a focused primary button
]


def luminance(color: str) -> float:
    parts = [part / 255 for part in (QColor(color).red(), QColor(color).green(), QColor(color).blue())]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize(("pairs", "least"), [(WORDS, 4.5), (SIGNS, 3.0)], ids=["words", "signs"])
def test_everything_stands_out_enough(name: str, pairs: list[tuple[str, str]], least: float) -> None:
    tokens = asdict(ALL[name])
    poor = [
        f"{front} on {ground}: {contrast(tokens[front], tokens[ground]):.2f}"
        for front, ground in pairs
        if contrast(tokens[front], tokens[ground]) < least
    ]
    assert poor == []


@pytest.mark.parametrize("name", ["high light", "high dark"])
def test_high_contrast_is_higher(name: str) -> None:
    tokens = ALL[name]
    assert contrast(tokens.text, tokens.surface) > 15
    assert contrast(tokens.field_line, tokens.surface) >= 3
    assert contrast(tokens.muted, tokens.window) > 7
    assert contrast(tokens.edge, tokens.accent_soft) > 7  # an edge says what is chosen
    weak = [f"{ink} on {ground}" for ink, ground in WORDS if contrast(*pair(tokens, ink, ground)) < 7]
    assert weak == []


def pair(tokens: Tokens, ink: str, ground: str) -> tuple[str, str]:
    return getattr(tokens, ink), getattr(tokens, ground)


@pytest.mark.parametrize("tokens", ALL.values(), ids=ALL.keys())
def test_the_stylesheet_leaves_no_placeholder(tokens: Tokens) -> None:
    assert "@" not in stylesheet(tokens)


def test_tokens_follow_the_scheme() -> None:
    assert tokens_for(dark=False, high_contrast=False) is LIGHT
    assert tokens_for(dark=True, high_contrast=False) is DARK
    assert tokens_for(dark=True, high_contrast=True) is HIGH_DARK


def test_switching_dresses_the_application_at_once(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.window)
    with qtbot.waitSignal(theme.changed):
        theme.use(Settings(theme="dark"))
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert DARK.sidebar in qapp.styleSheet()
    theme.use(Settings(theme="light"))


@pytest.mark.parametrize(
    ("theme_wanted", "contrast_wanted", "there"),
    [("dark", "high", HIGH_DARK), ("light", "high", HIGH_LIGHT), ("light", "usual", LIGHT)],
)
def test_contrast_is_a_choice_of_its_own(
    theme: Theme, theme_wanted: str, contrast_wanted: str, there: Tokens
) -> None:
    theme.use(Settings(theme=theme_wanted, contrast=contrast_wanted))
    assert theme.tokens == there
    theme.use(Settings(theme="light"))


def test_the_text_of_the_window_grows_where_it_is(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    """What inherits its size, and what has one in points or in pixels; and back."""
    usual = qapp.font().pointSizeF()
    plain, hint, title = QLabel("plain"), QLabel("hint"), QLabel("title")
    for label in (plain, hint, title):
        qtbot.addWidget(label)
        label.show()
    make_small(hint)
    font = QFont(title.font())
    font.setPixelSize(20)
    title.setFont(font)
    for percent in (150, 200, 100):
        theme.use(Settings(theme="light", window_text=percent))
        qapp.processEvents()
        share = percent / 100
        assert plain.font().pointSizeF() == pytest.approx(usual * share)
        assert hint.font().pointSizeF() == pytest.approx(usual * 0.93 * share)
        assert title.font().pixelSize() == 20 * share


def test_what_stands_in_a_window_grows_with_it(theme: Theme, qtbot: QtBot) -> None:
    """Below a parent that the stylesheet dresses Qt hands no font down by itself."""
    bar = QFrame()
    qtbot.addWidget(bar)
    bar.setObjectName("topBar")
    inside = QFrame(bar)
    small, button = QLabel("hint", inside), QPushButton("Add…", inside)
    field, head, bold = QLineEdit(bar), QLabel("head", inside), QLabel("bold", inside)
    head.setProperty("role", "heading")
    strong = QFont()
    strong.setBold(True)
    bold.setFont(strong)
    bar.show()
    make_small(small)
    usual = {each: each.font().pointSizeF() for each in (bar, inside, small, button, field, head, bold)}
    for percent, colours in ((200, "light"), (200, "dark"), (150, "dark"), (150, "light"), (100, "light")):
        theme.use(Settings(theme=colours, window_text=percent))
        assert {each: each.font().pointSizeF() for each in usual} == pytest.approx(
            {each: size * percent / 100 for each, size in usual.items()}
        )
        assert (head.font().weight(), bold.font().bold(), small.font().bold()) == (600, True, False)
    assert not button.testAttribute(Qt.WidgetAttribute.WA_SetFont)


def test_nothing_moves_where_a_person_wants_it_calm(theme: Theme, qapp: QApplication) -> None:
    blinking = qapp.styleHints().cursorFlashTime()
    theme.use(Settings(theme="light", motion="less"))
    calm = [theme.calm]
    assert qapp.styleHints().cursorFlashTime() == 0
    assert not any(qapp.isEffectEnabled(effect) for effect in EFFECTS)
    theme.use(Settings(theme="light", motion="usual"))
    assert [*calm, theme.calm] == [True, False]
    assert qapp.styleHints().cursorFlashTime() == blinking


def painted_color(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> str:
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    icon.paint(painter, QRect(0, 0, 64, 64), mode=mode)
    painter.end()
    solid = [
        image.pixelColor(x, y) for x in range(64) for y in range(64) if image.pixelColor(x, y).alpha() == 255
    ]
    return max(solid, key=solid.count).name()


def test_an_icon_follows_the_theme_by_itself(theme: Theme) -> None:
    icon, muted = theme.icon("inbox"), theme.icon("inbox", color="muted")
    assert painted_color(icon) == LIGHT.text
    assert painted_color(icon, QIcon.Mode.Selected) == LIGHT.accent
    theme.use(Settings(theme="dark"))
    assert painted_color(icon) == DARK.text
    assert painted_color(muted) == DARK.muted
    theme.use(Settings(theme="light"))


def test_icons_are_sharp_at_any_scale(theme: Theme) -> None:
    pixmap = theme.icon("send").pixmap(QRect(0, 0, 18, 18).size(), 2.0)
    assert pixmap.width() == 36
    assert pixmap.devicePixelRatio() == 2.0


def test_every_icon_of_the_action_table_exists() -> None:
    missing = [spec.icon for spec in ACTIONS if not resource("icons", f"{spec.icon}.svg").is_file()]
    assert missing == []


def test_the_reading_face_is_bundled_and_chosen(theme: Theme) -> None:
    font = theme.reading_font()
    assert "Reading Serif" in QFontDatabase.families()
    assert QFontInfo(font).family() == "Reading Serif"
    assert font.pixelSize() == 17
    theme.use(replace(theme.settings, reading_face="sans", text_size=21))
    assert QFontInfo(theme.reading_font()).family() != "Reading Serif"
    assert theme.reading_font().pixelSize() == 21


@pytest.mark.parametrize("name", ALL)
def test_what_has_the_focus_keeps_the_place_of_its_words(
    theme: Theme, qapp: QApplication, qtbot: QtBot, name: str
) -> None:
    theme.use(
        Settings(theme="dark" if ALL[name].dark else "light", contrast="high" if ALL[name].high else "usual")
    )
    box = QFrame()
    qtbot.addWidget(box)
    field, other = QLineEdit(box), QPushButton("Words", box)
    box.show()
    inside = QStyleOptionFrame()
    found = []
    for has in (False, True):
        field.initStyleOption(inside)
        inside.state = inside.state | Focus if has else inside.state & ~Focus
        found.append(field.style().subElementRect(Contents, inside, field))
    plain = QStyleOptionButton()
    other.initStyleOption(plain)
    rest = other.style().subElementRect(Words, plain, other)
    plain.state = plain.state | Focus
    held = other.style().subElementRect(Words, plain, other)
    theme.use(Settings(theme="light"))
    assert found[0] == found[1]
    assert held == rest
