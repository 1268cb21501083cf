"""A form made from what a kind of way out has to be told: one field for each setting."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.model.targets import Setting, TargetKind
from pkm_desktop.ui.widgets.words import words
from pkm_desktop.ui.words.core_words import retold

_FOLDERS, _FILES = ("folder",), ("cafile",)
Field = QLineEdit | QComboBox


class WayForm(QWidget):
    """`changed` after every keystroke. The secret is never shown, and kept apart from the settings."""

    changed = Signal()

    def __init__(
        self,
        kind: TargetKind,
        settings: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
        *,
        first: QWidget,
        known: bool = False,
    ) -> None:
        """`first` is the field for the name. `known`: there is a secret already; left empty it stays."""
        super().__init__(parent)
        self._kind = kind
        self._known = known
        self.fields: dict[str, Field] = {}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.addRow(self.tr("Name"), first)
        for setting in _in_order(kind):
            field = self._field(setting, (settings or {}).get(setting.name))
            label = QLabel(words_of(setting.label))
            label.setBuddy(field)
            form.addRow(label, self._with_hint(setting, field))

    def _field(self, setting: Setting, value: str | None) -> Field:
        field: Field
        if setting.choices:
            field = QComboBox()
            for choice in setting.choices if setting.default else ("", *setting.choices):
                field.addItem(_choice(choice), choice)
            field.setCurrentIndex(max(0, field.findData(setting.default if value is None else value)))
            field.currentIndexChanged.connect(self.changed)
        else:
            field = QLineEdit("" if setting.secret else (setting.default if value is None else value))
            if setting.secret:
                field.setEchoMode(QLineEdit.EchoMode.Password)
                field.setPlaceholderText(self.tr("As before") if self._known else "")
            field.textChanged.connect(self.changed)
        field.setAccessibleName(words_of(setting.label))
        field.setAccessibleDescription(words_of(setting.hint))
        self.fields[setting.name] = field
        return field

    def _with_hint(self, setting: Setting, field: Field) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        line = QHBoxLayout()
        line.addWidget(field, 1)
        if setting.name in (*_FOLDERS, *_FILES) and isinstance(field, QLineEdit):
            line.addWidget(self._chooser(setting, field))
        column.addLayout(line)
        if setting.hint:
            column.addWidget(words(words_of(setting.hint), "muted", small=True))
        return box

    def _chooser(self, setting: Setting, field: QLineEdit) -> QPushButton:
        button = QPushButton(self.tr("Choose…"))
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Choose: {what}").format(what=words_of(setting.label)))

        def choose() -> None:
            chosen = (
                QFileDialog.getExistingDirectory(self, words_of(setting.label), field.text())
                if setting.name in _FOLDERS
                else QFileDialog.getOpenFileName(self, words_of(setting.label), field.text())[0]
            )
            if chosen:
                field.setText(chosen)

        button.clicked.connect(choose)
        return button

    def settings(self) -> dict[str, str]:
        """What is filled in, without the secret."""
        secret = self._secret_name()
        return {name: _value(field) for name, field in self.fields.items() if name != secret}

    def secret(self) -> str:
        """The password, token or address typed in; '' for none, or for the one before."""
        name = self._secret_name()
        field = self.fields.get(name)
        return field.text() if isinstance(field, QLineEdit) else ""

    def complete(self) -> bool:
        """Whether everything that has to be there is."""
        needed = [
            one.name for one in self._kind.settings if one.required and not (one.secret and self._known)
        ]
        return all(_value(self.fields[name]) for name in needed)

    def clear_secret(self) -> None:
        """It is in the keyring now."""
        self._known = True
        field = self.fields.get(self._secret_name())
        if isinstance(field, QLineEdit):
            field.clear()
            field.setPlaceholderText(self.tr("As before"))

    def _secret_name(self) -> str:
        return next((one.name for one in self._kind.settings if one.secret), "")


def _in_order(kind: TargetKind) -> list[Setting]:
    """As they come, but the secret right after whose it is."""
    settings = [one for one in kind.settings if not one.secret]
    place = next((at for at, one in enumerate(settings) if one.name == "user"), len(settings) - 1) + 1
    return [*settings[:place], *(one for one in kind.settings if one.secret), *settings[place:]]


def _value(field: Field) -> str:
    return str(field.currentData() or "") if isinstance(field, QComboBox) else field.text().strip()


def words_of(text: str) -> str:
    """The words of a setting in the person's language, with a capital."""
    said = retold(text)
    return said[:1].upper() + said[1:]


def _choice(name: str) -> str:
    translate = QCoreApplication.translate
    labels = {
        "": translate("Share", "By its address"),
        "starttls": "STARTTLS",
        "tls": "TLS",
        "none": translate("Share", "None (only to this computer)"),
        "cloud": translate("Share", "Cloud"),
        "datacenter": translate("Share", "Data Center"),
    }
    return labels.get(name, name)
