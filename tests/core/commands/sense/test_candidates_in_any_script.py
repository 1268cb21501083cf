"""Candidates and related things in Chinese, Japanese and Korean, whose words no blank parts."""

from __future__ import annotations

import pytest

from pkm_desktop.core.commands.sense import annotate, linking, recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from tests.core.sense.stock import put_item

TEXTS = {
    "zh": (
        "分布式团队需要面包。知识管理不是收集，而是分享。我们每周五写一篇文摘。",
        "很多人以为知识管理就是收集文章。其实要紧的是分享，每周写给同事看。",
        "今天天气很好，我们去公园散步。晚上吃了米饭。",
    ),
    "ja": (
        "実践共同体では、知識を共有することが学習になる。毎週の要約を書く。",
        "会社の実践共同体について読んだ。知識の共有は信頼から始まる。",
        "昨日は雨が降ったので、家でカレーを作りました。",
    ),
    "ko": (
        "실천공동체는 지식을 나누면서 배운다. 매주 요약을 쓴다.",
        "회사의 실천공동체에서 지식을 나누는 방법을 적었다. 요약이 중요하다.",
        "어제는 비가 와서 집에서 카레를 만들었다.",
    ),
}


@pytest.fixture
def shelf(library: Library) -> dict[str, tuple[int, Ref, Ref]]:
    made = {}
    for name, (read, own, other) in TEXTS.items():
        item = put_item(library, name, read)
        notes = [
            annotate.write_note(library, body, title=f"{name} {n}").value
            for n, body in enumerate((own, other))
        ]
        made[name] = (item, Ref("note", notes[0].id), Ref("note", notes[1].id))
    return made


@pytest.mark.parametrize(
    ("name", "words", "sentence"),
    [
        ("zh", {"知识管理"}, "很多人以为知识管理就是收集文章。"),
        ("ja", {"実践共同"}, "会社の実践共同体について読んだ。"),
        ("ko", {"실천공동"}, "회사의 실천공동체에서 지식을 나누는 방법을 적었다."),
    ],
)
def test_candidates_say_why_in_words_and_a_sentence(
    library: Library, shelf: dict[str, tuple[int, Ref, Ref]], name: str, words: set[str], sentence: str
) -> None:
    item, own, other = shelf[name]
    found = {each.ref: each for each in linking.candidates(library, Ref("item", item))}
    assert list(found) == [own]
    assert words <= set(found[own].why)
    assert (found[own].sentence, found[own].mine) == (sentence, True)
    assert own in {each.ref for each in linking.candidates(library, TEXTS[name][1])}
    assert recall.related(library, Ref("item", item))[0].ref == own
    assert other not in found


def test_words_of_both_kinds_count_together(library: Library) -> None:
    one = annotate.write_note(library, "用 Kubernetes 部署服务网格的经验。", title="部署").value
    two = annotate.write_note(library, "Kubernetes cluster notes, nothing else.", title="Cluster").value
    for number in range(9):
        annotate.write_note(library, "Something else entirely.", title=f"Other {number}")
    three = annotate.write_note(library, "服务网格很复杂，Kubernetes 也是。", title="网格").value
    found = linking.candidates(library, Ref("note", one.id))
    assert [each.ref.id for each in found] == [three.id]
    assert {"kubernetes", "服务网格"} <= set(found[0].why)
    assert two.id in {each.ref.id for each in recall.related(library, Ref("note", three.id))}
