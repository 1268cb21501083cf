"""The SQLModel tables say what the schema says."""

from __future__ import annotations

import pytest
from sqlmodel import SQLModel

from pkm_desktop.core.library import Library
from pkm_desktop.core.store import tables


@pytest.mark.parametrize("name", sorted(tables.SQLModel.metadata.tables))
def test_a_table_has_the_columns_of_the_schema(library: Library, name: str) -> None:
    with library.reading() as db:
        rows = db.execute(f"PRAGMA table_info({name})").fetchall()
    columns = SQLModel.metadata.tables[name].columns
    assert [row["name"] for row in rows] == [column.name for column in columns]
    optional = {row["name"] for row in rows if not row["notnull"] and not row["pk"]}
    assert {column.name for column in columns if column.nullable} == optional
