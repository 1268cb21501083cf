"""The person's language for our words and Qt's own dialogs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from pkm_desktop.core.paths import resource


def use_language(app: QCoreApplication, locale: QLocale | None = None) -> int:
    """Install what there is for a locale (the system's by default); how many files were found."""
    wanted = locale or QLocale()
    if locale is None and wanted.language() == QLocale.Language.C:  # no language is set: ours is English
        wanted = QLocale(QLocale.Language.English)
        QLocale.setDefault(wanted)
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
