"""Of Qt's plugins those that the app uses: chosen before PyInstaller follows their libraries."""

from __future__ import annotations

from pathlib import PurePath

from PyInstaller.utils.hooks.qt import add_qt6_dependencies

KEEP = {
    "platforms": ("xcb", "wayland", "offscreen", "windows", "cocoa"),
    "platformthemes": ("xdgdesktopportal",),  # gtk3 would bring GTK along, 20 MB
    "imageformats": ("gif", "ico", "jpeg", "svg", "webp", "icns"),
    "iconengines": ("svg",),
    "platforminputcontexts": ("compose", "ibus"),  # a keyboard on the screen needs QML
    "xcbglintegrations": (),  # nothing here is drawn with OpenGL
    "egldeviceintegrations": (),
    "generic": (),
}


def is_kept(destination: str) -> bool:
    """Whether a plugin is one of those above; kinds of plugins not named there are all kept."""
    path = PurePath(destination)
    names = KEEP.get(path.parent.name)
    return names is None or any(name in path.name for name in names)


hiddenimports, binaries, datas = add_qt6_dependencies(__file__)
binaries = [(source, to) for source, to in binaries if is_kept(str(PurePath(to) / PurePath(source).name))]
