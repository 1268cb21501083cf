"""The settings as rows: a section, words, and a control that applies at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QSystemTrayIcon, QWidget

from pkm_desktop.core.settings import LIMITS, Settings
from pkm_desktop.ui.desk import Preferences
from pkm_desktop.ui.settings.proxy_field import ProxyField
from pkm_desktop.ui.widgets.spin_room import give_room
from pkm_desktop.ui.words.language import NAMES, SYSTEM


@dataclass(frozen=True)
class Row:
    """One setting on the page."""

    section: str
    label: str
    control: QWidget
    hint: str = ""

    def words(self) -> str:
        """What the search field looks through."""
        return f"{self.section} {self.label} {self.hint}".casefold()


@dataclass(frozen=True)
class Section:
    """A part of the page with widgets of its own below its rows; `found` is what the search looks through."""

    title: str
    rows: tuple[Row, ...]
    below: QWidget
    found: str = ""

    def words(self) -> str:
        """What the search field looks through."""
        return " ".join([self.title, self.found, *(row.words() for row in self.rows)]).casefold()


def rows(preferences: Preferences) -> list[Row]:
    """All settings that need no library, in the order of the page."""
    return [*_appearance(preferences), *_fetching(preferences), *_sharing(preferences), *_tray(preferences)]


def _appearance(preferences: Preferences) -> list[Row]:
    translate = QCoreApplication.translate
    section = translate("Settings", "Appearance")
    themes = [
        (translate("Settings", "As the system"), "system"),
        (translate("Settings", "Light"), "light"),
        (translate("Settings", "Dark"), "dark"),
    ]
    contrasts = [
        (translate("Settings", "As the system"), "system"),
        (translate("Settings", "High"), "high"),
        (translate("Settings", "Usual"), "usual"),
    ]
    motions = [
        (translate("Settings", "As the system"), "system"),
        (translate("Settings", "As little as possible"), "less"),
        (translate("Settings", "Usual"), "usual"),
    ]
    return [
        Row(section, translate("Settings", "Colours"), choice(preferences, "theme", themes)),
        Row(
            section,
            translate("Settings", "Contrast"),
            choice(preferences, "contrast", contrasts),
            translate("Settings", "High: black and white, with edges around everything."),
        ),
        Row(
            section,
            translate("Settings", "Movement"),
            choice(preferences, "motion", motions),
            translate("Settings", "As little as possible: nothing blinks or slides; messages stay longer."),
        ),
        *_sizes(preferences, section),
        *_reading(preferences, section),
        _language(preferences, section),
    ]


def _sizes(preferences: Preferences, section: str) -> list[Row]:
    translate = QCoreApplication.translate
    return [
        Row(
            section,
            translate("Settings", "Text of the window"),
            number(preferences, "window_text", translate("Settings", " %")),
            translate("Settings", "Everything but the reading column, which has a size of its own."),
        ),
        Row(
            section,
            translate("Settings", "Lines under a title"),
            number(preferences, "excerpt_lines", ""),
            translate("Settings", "In lists of items. With none of them most titles are seen at once."),
        ),
    ]


def _language(preferences: Preferences, section: str) -> Row:
    translate = QCoreApplication.translate
    named = [(name, key) for key, name in NAMES.items()]
    return Row(
        section,
        translate("Settings", "Language"),
        choice(preferences, "language", [(translate("Settings", "As the system"), SYSTEM), *named]),
        translate("Settings", "Another one is spoken from the next start on."),
    )


def _reading(preferences: Preferences, section: str) -> list[Row]:
    translate = QCoreApplication.translate
    faces = [(translate("Settings", "Serif"), "serif"), (translate("Settings", "As the window"), "sans")]
    return [
        Row(section, translate("Settings", "Reading face"), choice(preferences, "reading_face", faces)),
        Row(section, translate("Settings", "Reading size"), number(preferences, "text_size", " px")),
        Row(
            section,
            translate("Settings", "Reading width"),
            number(preferences, "reading_width", translate("Settings", " characters")),
        ),
    ]


def _fetching(preferences: Preferences) -> list[Row]:
    translate = QCoreApplication.translate
    section = translate("Settings", "Fetching")
    return [
        Row(
            section,
            translate("Settings", "Look for new things every"),
            number(preferences, "refresh_minutes", translate("Settings", " minutes")),
            translate("Settings", "Each source is asked no more often than it wishes."),
        ),
        Row(
            section,
            translate("Settings", "Fetch when the app starts"),
            switch(preferences, "refresh_on_start"),
        ),
        Row(
            section,
            translate("Settings", "Icons of the sites"),
            switch(preferences, "source_icons"),
            translate("Settings", "From the sites themselves, never from anybody else; else an initial."),
        ),
        Row(
            section,
            translate("Settings", "Wait for a server at most"),
            number(preferences, "timeout_seconds", translate("Settings", " seconds")),
        ),
        Row(
            section,
            translate("Settings", "At once altogether"),
            number(preferences, "concurrency", ""),
            translate("Settings", "Fewer suit a slow line or a small computer."),
        ),
        Row(
            section,
            translate("Settings", "At once from one server"),
            number(preferences, "per_host", ""),
            translate("Settings", "More is faster, but some servers turn away who asks too much."),
        ),
        Row(
            section,
            translate("Settings", "Proxy"),
            ProxyField(preferences),
            translate("Settings", "Everything that is fetched goes through it: http://host:port"),
        ),
    ]


def _sharing(preferences: Preferences) -> list[Row]:
    translate = QCoreApplication.translate
    section = translate("Settings", "Sharing")
    return [
        Row(section, translate("Settings", "Your name"), line(preferences, "user_name")),
        Row(section, translate("Settings", "Your e-mail"), line(preferences, "user_email")),
        Row(
            section,
            translate("Settings", "Folder for published digests"),
            line(preferences, "publish_folder", translate("Settings", "Beside the library")),
            translate("Settings", "Pages, mails and files are written here."),
        ),
    ]


def _tray(preferences: Preferences) -> list[Row]:
    translate = QCoreApplication.translate
    section = translate("Settings", "Tray and notices")
    none = translate("Settings", "This desktop shows no such icons right now, and without one no notices.")
    there = translate("Settings", "Notices come from it: whichever is switched on here puts it there.")
    return [
        Row(
            section,
            translate("Settings", "Icon in the tray"),
            switch(preferences, "tray"),
            there if QSystemTrayIcon.isSystemTrayAvailable() else none,
        ),
        Row(
            section,
            translate("Settings", "Closing the window leaves the app in the tray"),
            switch(preferences, "stay_in_tray"),
        ),
        Row(
            section,
            translate("Settings", "Tell me when an issue is due"),
            switch(preferences, "notify_due"),
        ),
        Row(
            section,
            translate("Settings", "Tell me when a watched word arrives"),
            switch(preferences, "notify_words"),
            translate("Settings", "Only while you are not looking at the window."),
        ),
    ]


def switch(preferences: Preferences, name: str) -> QCheckBox:
    """On or off."""
    box = QCheckBox()
    box.setChecked(getattr(preferences.current, name))
    box.toggled.connect(lambda on: preferences.change(**{name: on}))
    preferences.changed.connect(_follower(box, lambda settings: box.setChecked(getattr(settings, name))))
    return box


def number(preferences: Preferences, name: str, suffix: str, *, zero: str = "") -> QSpinBox:
    """A whole number between its limits; `zero` is what the smallest one means, in words."""
    box = QSpinBox(suffix=suffix)
    box.setSpecialValueText(zero)
    give_room(box)
    box.setRange(*LIMITS[name])
    box.setValue(getattr(preferences.current, name))
    box.setKeyboardTracking(False)
    box.valueChanged.connect(lambda value: preferences.change(**{name: value}))
    preferences.changed.connect(_follower(box, lambda settings: box.setValue(getattr(settings, name))))
    return box


def choice(preferences: Preferences, name: str, values: Sequence[tuple[str, str]]) -> QComboBox:
    """One of a few."""
    box = QComboBox()
    for text, value in values:
        box.addItem(text, value)
    box.setCurrentIndex(box.findData(getattr(preferences.current, name)))
    box.activated.connect(lambda: preferences.change(**{name: box.currentData()}))
    preferences.changed.connect(
        _follower(box, lambda settings: box.setCurrentIndex(box.findData(getattr(settings, name))))
    )
    return box


def line(preferences: Preferences, name: str, placeholder: str = "") -> QLineEdit:
    """A short text, taken over when the field is left."""
    field = QLineEdit(getattr(preferences.current, name))
    field.setPlaceholderText(placeholder)
    field.setMinimumWidth(240)
    field.editingFinished.connect(lambda: preferences.change(**{name: field.text().strip()}))
    return field


def _follower(widget: QWidget, show: Callable[[Settings], None]) -> Callable[[Settings], None]:
    """Show a value that was changed elsewhere without sending it back."""

    def follow(settings: Settings) -> None:
        widget.blockSignals(True)
        show(settings)
        widget.blockSignals(False)

    return follow
