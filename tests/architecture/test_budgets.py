"""Files and functions stay small enough to be read in one go."""

from __future__ import annotations

from pathlib import Path

from tests.architecture.source import Function, Source, ours, product

DRAWERS = {"utils", "util", "misc", "common", "helpers", "helper", "manager", "base"}


def length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def positional(function: Function) -> int:
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    return len([name for name in names if name not in {"self", "cls"}])


def named(source: Source, function: Function) -> str:
    return f"{source.path}:{function.lineno} {function.name}"


def test_no_file_is_longer_than_300_lines() -> None:
    assert [f"{source.path}: {source.lines}" for source in ours() if source.lines > 300] == []


def test_no_function_is_longer_than_45_lines() -> None:
    long = [
        f"{named(source, function)}: {length(function)}"
        for source in ours()
        for function in source.functions()
        if length(function) > 45
    ]
    assert long == []


def test_nine_functions_in_ten_have_at_most_25_lines() -> None:
    lengths = sorted(length(function) for source in product() for function in source.functions())
    assert lengths[int(len(lengths) * 0.9)] <= 25


def test_no_function_takes_more_than_five_positional_arguments() -> None:
    greedy = [
        f"{named(source, function)}: {positional(function)}"
        for source in ours()
        for function in source.functions()
        if positional(function) > 5
    ]
    assert greedy == []


def test_no_module_is_a_drawer() -> None:
    assert [source.path for source in ours() if DRAWERS & set(Path(source.path).with_suffix("").parts)] == []


def test_every_module_says_its_purpose_in_its_first_line() -> None:
    assert [source.path for source in ours() if not source.text.lstrip().startswith(('"""', "#!"))] == []
