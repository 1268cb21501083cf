"""The ways out to services that take a file by hand: a Confluence page, messages for Slack and Teams."""

from __future__ import annotations

from pkm_desktop.core.share.targets.files import FileTarget

CONFLUENCE = FileTarget(name="confluence", label="Confluence page (storage format)", format="confluence")
SLACK = FileTarget(name="slack", label="Message for Slack (JSON)", format="slack")
TEAMS = FileTarget(name="teams", label="Message for Teams (JSON)", format="teams")
