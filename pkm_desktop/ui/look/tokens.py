"""The colours of the window as named values: light, dark and high contrast."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Tokens:
    """Colours as #rrggbb. Text tokens reach 4.5:1 on every surface they are used on (tested)."""

    dark: bool
    window: str  # top bar, status bar, quiet panels
    rail: str  # the narrow rail and
    sidebar: str  # the sidebar beside it
    surface: str  # lists, reader, cards
    raised: str  # menus, pop-ups, buttons
    line: str  # hairlines
    field_line: str  # edges of what can be typed in or pressed, 3:1 in high contrast
    control_line: str  # edges of check boxes and choices: 3:1
    text: str
    muted: str  # second line
    faint: str  # section headings, placeholders, hints
    accent: str
    accent_soft: str  # the chosen row
    on_accent: str
    hover: str
    chip: str
    highlight: str  # marked passages
    highlight_text: str
    highlight_2: str  # the second and the third layer of marks; each has a line of its own as well
    highlight_3: str
    warn: str
    danger: str
    ok: str
    inverse: str  # toast and selection bar
    on_inverse: str
    on_inverse_muted: str
    chart_plain: str  # what is not yet one's own; 3:1 like the others
    chart_kept: str
    chart_made: str
    chart_shared: str
    ring: str  # around what has the focus; seen on every ground and beside every edge
    focus: str = "1px"  # how wide it is
    high: bool = False  # high contrast: what a shade says elsewhere, an edge says here
    edge: str = "transparent"  # around what is pressed or chosen; there only in high contrast
    primary_ring: str = "double #ffffff"  # the focus on a primary button, where the ring would not be seen
    snug: str = "0"  # room within the edge of what is a word among words


LIGHT = Tokens(
    dark=False,
    window="#f4f3f0",
    rail="#eceae5",
    sidebar="#eceae5",
    surface="#ffffff",
    raised="#ffffff",
    line="#dfdcd5",
    field_line="#dfdcd5",
    control_line="#86827a",
    text="#1e2226",
    muted="#5f656c",
    faint="#646a71",
    accent="#1f6f6a",
    accent_soft="#dcebe9",
    on_accent="#ffffff",
    hover="#e6e4de",
    chip="#efede8",
    highlight="#fdec9f",
    highlight_text="#1e2226",
    highlight_2="#cfe9d6",
    highlight_3="#e4d9f7",
    warn="#a14e16",
    danger="#a82a2a",
    ok="#1f6f6a",
    inverse="#1e2226",
    on_inverse="#f4f3f0",
    on_inverse_muted="#a9afb6",
    chart_plain="#8f959b",
    chart_kept="#6a9793",
    chart_made="#1f6f6a",
    chart_shared="#bf8526",
    ring="#1f6f6a",
)

DARK = Tokens(
    dark=True,
    window="#191b1d",
    rail="#151719",
    sidebar="#151719",
    surface="#1f2225",
    raised="#24282b",
    line="#2e3236",
    field_line="#2e3236",
    control_line="#747b83",
    text="#e7e6e2",
    muted="#a3a9b1",
    faint="#979ea6",
    accent="#62bdb4",
    accent_soft="#20403d",
    on_accent="#10201e",
    hover="#262a2d",
    chip="#2a2e32",
    highlight="#57490f",
    highlight_text="#f4efdc",
    highlight_2="#1f4a34",
    highlight_3="#433567",
    warn="#e09a5e",
    danger="#f08a8a",
    ok="#62bdb4",
    inverse="#e7e6e2",
    on_inverse="#1e2226",
    on_inverse_muted="#5f656c",
    chart_plain="#7d848c",
    chart_kept="#7fa8a4",
    chart_made="#34968f",
    chart_shared="#d39b3a",
    ring="#62bdb4",
    primary_ring="double #10201e",
)

HIGH_LIGHT = replace(
    LIGHT,
    window="#ffffff",
    rail="#ffffff",
    sidebar="#ffffff",
    line="#000000",
    field_line="#000000",
    control_line="#000000",
    text="#000000",
    muted="#1a1a1a",
    faint="#333333",
    accent="#004a45",
    accent_soft="#c8e6e3",
    hover="#e0e0e0",
    chip="#ffffff",
    warn="#5c2600",
    danger="#8a0000",
    ok="#004a45",
    inverse="#000000",
    on_inverse="#ffffff",
    on_inverse_muted="#e6e6e6",
    chart_plain="#6b6b6b",
    chart_kept="#3d7a75",
    chart_made="#003b37",
    chart_shared="#a8590a",
    ring="#c04000",
    primary_ring="solid #c04000",
    focus="3px",
    high=True,
    edge="#000000",
    snug="4px",
)

HIGH_DARK = replace(
    DARK,
    window="#000000",
    rail="#000000",
    sidebar="#000000",
    surface="#000000",
    raised="#000000",
    line="#ffffff",
    field_line="#ffffff",
    control_line="#ffffff",
    text="#ffffff",
    muted="#e6e6e6",
    faint="#d0d0d0",
    accent="#7fe3d8",
    accent_soft="#123f3b",
    hover="#2a2a2a",
    chip="#000000",
    warn="#ffc080",
    danger="#ffb0b0",
    ok="#7fe3d8",
    inverse="#ffffff",
    on_inverse="#000000",
    on_inverse_muted="#333333",
    chart_plain="#9a9a9a",
    chart_kept="#5fb3ab",
    chart_made="#b9fff6",
    chart_shared="#ffb84d",
    ring="#dc7200",
    primary_ring="solid #dc7200",
    focus="3px",
    high=True,
    edge="#ffffff",
    snug="4px",
)


def tokens_for(*, dark: bool, high_contrast: bool) -> Tokens:
    """The set of colours for a scheme."""
    if high_contrast:
        return HIGH_DARK if dark else HIGH_LIGHT
    return DARK if dark else LIGHT
