"""What has been done, from the name of the step: 'Kept 1 item' from 'Keep 1 item'."""

from __future__ import annotations

_SAID = {  # begun otherwise than with a verb
    "Highlight": "Highlighted",
    "New issue for": "Began an issue for",
    "Note from": "Made a note from",
    "Quick thought": "Noted a quick thought",
    "Read later:": "To be read later:",
    "Retention: drop": "Retention: dropped",
    "Review:": "Looked at again:",
    "Watch for": "Watching for",
    "Why it matters": "Said why it matters",
}
_VERBS = dict(
    pair.split(">")
    for pair in """
    Add>Added Apply>Applied Attach>Attached Call>Called Change>Changed Connect>Connected Delete>Deleted
    Disconnect>Disconnected Drop>Dropped Edit>Edited File>Filed Follow>Followed Forget>Forgot
    Import>Imported Keep>Kept Look>Looked Mark>Marked Mend>Mended Merge>Merged Move>Moved Name>Named
    Promote>Promoted Put>Put Remove>Removed Rename>Renamed Reopen>Reopened Restore>Restored Save>Saved
    Set>Set Skip>Skipped Switch>Switched Tag>Tagged Take>Took Tell>Told Unfollow>Unfollowed
    Update>Updated Verify>Verified Write>Wrote
    """.split()  # noqa: SIM905 (a list of so many words would be read by nobody)
)
_NO_STEPS = ("File of ", "Keep or ", "Look at ", "Name of ")  # other names that begin alike


def past(label: str) -> str:
    """The name of a step as something done; '' for what is no name of a step."""
    if label.endswith((".", "?", "!", ":")) or label.startswith(_NO_STEPS):
        return ""
    for begun, done in _SAID.items():
        if label == begun or label.startswith(f"{begun} "):
            return done + label.removeprefix(begun)
    first, _, rest = label.partition(" ")
    return f"{_VERBS[first]} {rest}".rstrip() if first in _VERBS else ""
