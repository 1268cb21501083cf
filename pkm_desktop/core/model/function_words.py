"""The small words that hold sentences together, by language: they tell which one a text is written in."""

from __future__ import annotations

from functools import lru_cache

_WORDS = {
    "en": """the and of to is that it for was with are this be have from by not which you his they but
    had at or an were been has their would there what will when who more if its can she he we about into
    these than then them so our your could should does did do how why where while""",
    "de": """der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an
    werden aus er hat dass daß sie nach wird bei einer um am sind noch wie einem über einen so zum war
    haben nur oder aber vor zur bis mehr durch man sein wurde wenn kann können ihr wir ich diese dieser
    dieses was wer sehr muss müssen eines unter gegen vom wieder schon seine ihre ins wo welche""",
    "fr": """le la les des et du de un une en est que qui dans pour pas au sur ne se ce il par plus avec
    sont cette aux ont son ses nous vous mais ou été être leur elle même comme tout peut ces où ils d l
    qu n s c fait sans deux entre aussi donc je leurs très quand comment sous votre notre si""",
    "es": """el la de los que las en y un una del se por con para es no al lo como más su o sus pero este
    esta ha le si entre cuando sin sobre también ser son me hasta hay donde desde todo nos fue muy era
    está están puede qué cómo porque estos estas cada ya mi eso ese esa yo solo sólo tiene han""",
    "it": """di e il la che in un per è del una non le si da i dei con della al sono come più nel alla gli
    lo su ma delle anche o dal se ha questo questa nella ai ed dalla essere stato tra quando dopo ci suo
    sua quello perché cosa chi cui degli loro nei può dove molto ogni io era sul sulla""",
    "nl": """de het een van en in is dat op te zijn voor met die niet aan er om ook als bij maar dan of
    door naar wordt uit werd nog heeft worden over hij ze kan tot deze dit wel meer geen hebben hun zou
    was wat moet je ik zich onder kunnen waar hoe wie""",
    "pt": """de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à
    seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus
    quem nas me esse eles você essa num nem suas meu às minha numa são foi ser está pode este esta""",
    "sv": """och att det som en på är av för med den till inte om ett han har men var jag i de så vi kan
    när eller från man hade ska sig också där under efter hon än nu mycket vara alla detta denna sin dem
    vid blir hur vad vilka varje mellan måste skulle""",
    "da": """og at det som en på er af for med den til ikke om et han har men var jeg i de så vi kan når
    eller fra man havde skal sig også der efter hun end nu meget være alle dette denne sin dem ved bliver
    hvor hvad hvis hvordan mellem skulle blev nogle mere eftersom""",
    "no": """og at det som en på er av for med den til ikke om et han har men var jeg i de så vi kan når
    eller fra man hadde skal seg også der etter hun enn nå mye være alle dette denne sin dem ved blir hvor
    hva hvis hvordan mellom skulle ble noen mer etter bare""",
    "fi": """ja on ei että se oli hän mutta ovat myös kun ole joka niin tai kuin mitä sen jos sekä mukaan
    voi olla nyt vain siitä sitä jotka ne hänen vielä jo kanssa tämä tässä ovat miten mikä kuka missä koko
    jälkeen ennen vaan aina emme he me minä sinä te""",
    "ru": """и в не на что с по как это он я к но из у за от так же для до бы все вы о мы был его только
    или то если при была быть она они их уже есть чтобы том может этого также который которые которая
    нет где когда чем были ещё еще после под без можно очень этой этот эта""",
    "hu": """a az és hogy nem is egy meg csak de van ez már ha el volt mint még azt ki vagy kell lehet
    minden ezt sem nagyon fel lesz majd akkor amely ami aki mert ezek azok után között vannak itt ott
    hogyan mi ő én igen új által""",
    "ro": """și şi de în a la cu o din pe un nu care este pentru să că mai prin ce sau al se fi sunt după
    ca au fost dar le lui îi îl lor între cel cea cei ale ar era dacă când unde cum acest această acestea
    foarte doar fără unei unui""",
}
LANGUAGES = tuple(_WORDS)


@lru_cache(maxsize=len(_WORDS))
def function_words(language: str) -> frozenset[str]:
    """The small words of a language ('de'); none for one we do not know."""
    return frozenset(_WORDS.get(language, "").split())


@lru_cache(maxsize=1)
def tellers() -> dict[str, tuple[str, ...]]:
    """For each small word the languages that have it."""
    told: dict[str, tuple[str, ...]] = {}
    for language, words in _WORDS.items():
        for word in words.split():
            told[word] = tuple(dict.fromkeys((*told.get(word, ()), language)))
    return told
