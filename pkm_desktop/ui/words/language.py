"""The person's language for our words and Qt's own dialogs."""

from __future__ import annotations

import locale as system_locale

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from pkm_desktop.core.paths import resource

SYSTEM = "system"
NAMES = {"en": "English", "de": "Deutsch"}  # each as those call it who speak it


def use_language(app: QCoreApplication, locale: QLocale | None = None, *, chosen: str = SYSTEM) -> int:
    """Install what there is for a locale, else for the `chosen` language; how many files were found.

    `chosen` is a key of NAMES or 'system'. Numbers and the order of day, month and year follow (`QLocale()`).
    Where we have no words of a language, Qt's would stand alone among English ones: they are left out, too.
    """
    wanted = locale or locale_for(chosen, QLocale())
    if locale is None and wanted != QLocale():
        QLocale.setDefault(wanted)
    if not has_words(wanted):
        return 0
    places = (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("pkm_desktop", str(resource("translations"))),
    )
    found = 0
    for name, folder in places:
        translator = QTranslator(app)
        if translator.load(wanted, name, "_", folder):
            app.installTranslator(translator)
            found += 1
    return found


def has_words(locale: QLocale) -> bool:
    """Whether the window speaks the language of a locale."""
    return QLocale.languageToCode(locale.language()) in NAMES


def worded_locale() -> QLocale:
    """Whose names of days and months go with our words: 'Tue 24 Nov' in France, too."""
    own = QLocale()
    return own if has_words(own) else QLocale(QLocale.Language.English, own.territory())


def language_code() -> str:
    """The language the window was told to speak: 'de', also where it has no words of that language."""
    return QLocale.languageToCode(QLocale().language())


def plain_underneath() -> None:
    """Keep days and numbers plain below the window, whatever locale Qt took over for the whole process.

    Core reads dates such as '10/Oct/2000' and names days in English, as it says everything.
    """
    for kind in (system_locale.LC_TIME, system_locale.LC_NUMERIC):
        system_locale.setlocale(kind, "C")


def locale_for(chosen: str, system: QLocale) -> QLocale:
    """A language as it is written where the system is: German in Austria, English in Germany."""
    if chosen == SYSTEM:
        unset = system.language() == QLocale.Language.C  # no language is set: ours is English
        return QLocale(QLocale.Language.English) if unset else system
    language = QLocale(chosen).language()
    return system if language == system.language() else QLocale(language, system.territory())
