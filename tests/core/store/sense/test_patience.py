"""A query that goes on and on is stopped: when its time is up, or when nobody waits for it any more."""

from __future__ import annotations

import pytest

from pkm_desktop.core.commands.sense import find
from pkm_desktop.core.errors import Cancelled
from pkm_desktop.core.library import Library
from pkm_desktop.core.store.sense.patience import TookTooLong, at_most
from tests.core.sense.stock import put_item

ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"


def test_when_its_time_is_up(library: Library) -> None:
    with library.reading() as db, pytest.raises(TookTooLong), at_most(db, 0.01):
        db.execute(ENDLESS).fetchall()


def test_when_something_else_was_asked_for(library: Library) -> None:
    asked: list[int] = []
    with library.reading() as db:
        with pytest.raises(Cancelled), at_most(db, 60, lambda: len(asked) > 2 or bool(asked.append(1))):
            db.execute(ENDLESS).fetchall()
        assert db.execute("SELECT 1").fetchone()[0] == 1, "the connection is as good as before"


def test_nothing_is_begun_for_an_answer_nobody_wants(library: Library) -> None:
    put_item(library, "Bread", "Bread and butter")
    for ask in (find.find, find.first_answer, find.as_you_type):
        with pytest.raises(Cancelled):
            ask(library, "bread", stop=lambda: True)
        assert ask(library, "bread", stop=lambda: False)
