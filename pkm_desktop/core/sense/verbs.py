"""Whether a title has a verb: a guess good enough for a hint, in English, German, French and Spanish."""

from __future__ import annotations

from collections.abc import Sequence

_FORMS = frozenset(
    """
    is are was were be been am isn aren wasn weren has have had haven hasn do does did don doesn didn
    can cannot could will would won wouldn shall should shouldn may might must let lets got gets make
    makes made began begun became broke brought built bought came chose cost cut dealt drew drove fell
    felt fought found gave gets grew heard held hurt kept knew known laid led learnt left lent lost
    meant met paid put ran read said saw sent set shows shown sold spent stood taught thought threw told
    took understood won wrote written ist sind waren hat haben hatte wird werden wurde kann können muss
    müssen soll sollen darf dürfen will braucht brauchen macht machen führt führen hilft helfen zeigt
    zeigen entsteht entstehen bleibt bleiben gibt geben kommt kommen geht gehen heißt bedeutet lernt
    lernen liegt steht fehlt schafft nimmt hält wirkt est sont était ont peut doit faut fait font sert
    va vont aide es era está están tiene tienen puede pueden debe deben hace hacen ayuda necesita
    """.split()  # noqa: SIM905 (a list of so many words would be read by nobody)
)
_BASES = frozenset(
    """
    accept achieve act add affect aim allow answer appear apply argue arise ask avoid become begin
    believe belong benefit beat bind block boost break breed bring build buy call carry cause challenge
    change check choose clarify close collect come compare compete compound concern connect consist
    contain continue contradict contribute control copy correct cost count create decide decline
    decrease deepen define deliver demand deny depend derive describe deserve destroy determine develop
    differ diminish discourage divide drain drive drop earn embed emerge enable encourage end enhance
    ensure evolve exceed exclude exist expect explain expose extend fail fall favour favor feed feel
    fight fill find fit fix flow follow force forget form foster free fuel gain generate get give go
    grow guide happen harm help hide hinder hold hurt ignore imply improve include increase indicate
    influence inform inhibit inspire invite involve keep kill know lack lead learn leave lie limit live
    lose lower make mask matter mean measure miss mislead motivate move need obscure occur offer open
    operate outperform outweigh overcome owe pay perform permit predict prefer prepare prevent produce
    promote protect prove provide push put raise reach read rely remain remember remove replace require
    resist result reveal reward rise ruin run save scale see seem sell send separate serve share shape
    shift show signal simplify slow solve speak spend spread stand start stay stem stick stop strengthen
    succeed suffer suggest support survive take teach tell tend think threaten thrive transfer transform
    trigger trust turn underestimate understand undermine unlock use vary waste weaken win work write
    yield
    """.split()  # noqa: SIM905
)


def has_verb(words: Sequence[str]) -> bool:
    """Whether one of the words, in lower case, is a common verb. The first word alone may be a noun, too."""
    return any(_is_verb(word) for word in words)


def _is_verb(word: str) -> bool:
    if word in _FORMS or word in _BASES:
        return True
    if word.endswith("ies") and f"{word[:-3]}y" in _BASES:
        return True
    for ending in ("es", "s", "ed", "d"):
        if word.endswith(ending) and word[: -len(ending)] in _BASES:
            return True
    return word.endswith(("izes", "ises", "ifies", "ates"))
