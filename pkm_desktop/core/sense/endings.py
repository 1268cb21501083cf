"""What words of a language end in behind their stem: what Snowball's stemmers take off, the usual ones."""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = {
    "de": """e en er s es em ern n st est ste sten ster stes ung ungen ungs lich liche lichen licher liches
    ig ige igen iger iges igkeit igkeiten isch ische ischen ischer isches keit keiten heit heiten end ende
    enden ender endes ere eren erer eres ik iken""",
    "fr": """e es s é ée és ées er ez era erai eras eront erait eraient ais ait aient ant ante antes ants
    ement ements ation ations ion ions ateur ateurs atrice atrices ir ira iront irait ie is it ies issant
    issent issait if ifs ive ives ité ités able ables ible ibles ique iques iste istes isme ismes ance ances
    x eux euse euses ier ière ence ences ment ments amment emment a ai âmes èrent al aux ale ales""",
    "es": """a o e as os es ar er ir ado ada ados adas ido ida idos idas ando iendo ación aciones ador adora
    adores adoras ante antes ancia ancias amente mente ico ica icos icas idad idades iva ivo ivas ivos able
    ables ible ibles ista istas oso osa osos osas amiento imiento amientos imientos an en aba aban ábamos ía
    ían íamos ará arán aré aría arían erá erán ería irá irán iría ó aron ieron ió amos emos imos ara aran
    iera ieran arse arlo encia encias""",
    "it": """a o e i are ere ire ato ata ati ate uto uta uti ute ito ita iti ite ando endo azione azioni
    atore atori atrice atrici ante anti amente mente ico ica ici iche ità ivo iva ivi ive abile abili ibile
    ibili ismo ismi ista isti iste oso osa osi ose amento amenti imento imenti ano ono ava avano eva evano
    iva ivano erà eranno irà iranno erebbe ò ì arono irono iamo ate ete enza enze anza anze hi he arsi arlo
    io ia ie""",
    "nl": """e en s t te ten n ing ingen heid heden heids lijk lijke elijk elijke ig ige igen igheid baar
    bare end ende je jes ings se""",
    "pt": """a o e as os es ar er ir ado ada ados adas ido ida idos idas ando endo indo ação ações ador
    adora adores ante antes amente mente ico ica icos icas idade idades ivo iva ivos ivas ável áveis ível
    íveis ista istas oso osa osos osas amento imento amentos imentos am em ava avam ia iam ará arão aria
    ariam erá erão eria eriam irá irão iria ou eu iu aram eram iram amos emos imos asse esse isse ência
    ências ância""",
    "sv": """a an ar arna as ade ad at ande en ens er erna ers es e ern or orna t et ets ast are aren lig
    liga ligt ig iga igt het heten heter s na""",
    "da": """e en er ene erne eren erens ers es et ets ende ede erede s t ens else elsen elser lig lige ligt
    ig ige igt hed heden heder te ter ret""",
    "no": """e en er ene ane ende ede s t et ets ens a as else elsen elser lig lige ligt ig ige igt het
    heten heter te ar este""",
    "fi": """a ä n t an än en in on i ia iä ja jä jen ien iin ssa ssä sta stä lla llä lle lta ltä na nä ksi
    tta ttä issa issä ista istä illa illä ille ilta iltä iksi ita itä aan ään een eet ut yt nut nyt taan
    tään si mme nne nsa nsä sti inen iset isen ista isia isten et aa ää essa essä esta estä eksi ella ellä
    elle""",
    "ru": """а я о е ё ы и й у ю ь ом ем ой ей ою ею ов ев ам ям ами ями ах ях ый ий ая яя ое ее ые ие ого
    его ому ему ым им ых их ую юю ыми ими ость ости остью остей ия ию ии ием иях иями ть ти л ла ло ли ет ит
    ют ят ут ат ешь ишь ем им ете ите ен на но ны ный ная ное ные ного ной ным ных нный нная нное нные
    ающий ающие ться тся лся лась лись ется ются ить ать ять еть ить ил ила или ал ала али""",
    "hu": """a e i k t n ok ek ök ak ot et öt at ban ben ba be ból ből on en ön nak nek val vel hoz hez höz
    ról ről ra re tól től nál nél ig ként ért ja je juk jük ai ei jai jei ait eit ának ének ára ére ában ében
    ával ével át ét okat eket okban ekben oknak eknek okkal ekkel okra ekre m d nk ünk unk tok tek ás és ul
    ül ő ó""",
    "ro": """a ă e i u ul ului ilor lor le elor ele ea ei ii uri urile urilor are are ere ire at ată aţi ate
    ut ută uţi ute it ită iţi ite ând ind ător ătoare ători al ală ali ale ic ică ici ice iv ivă ivi ive ează
    ez esc eşte ist istă işti ism itate ităţi ţie ţii ţia oasă os oase iune iuni ică""",
}
LANGUAGES = tuple(_ENDINGS)
_DOUBLED_END = frozenset(("nl", "sv", "da", "no", "fi", "hu"))
_SPELLINGS = {  # letters that are also written as two
    "de": (("ß", "ss"), ("ä", "ae"), ("ö", "oe"), ("ü", "ue")),
    "da": (("æ", "ae"), ("ø", "oe"), ("å", "aa")),
    "no": (("æ", "ae"), ("ø", "oe"), ("å", "aa")),
    "sv": (("å", "aa"), ("ä", "ae"), ("ö", "oe")),
    "ru": (("ё", "е"),),
    "ro": (("ț", "ţ"), ("ș", "ş")),
}


@lru_cache(maxsize=len(_ENDINGS))
def endings(language: str) -> tuple[str, ...]:
    """The usual endings of a language, none first."""
    return ("", *dict.fromkeys(_ENDINGS.get(language, "").split()))


def spellings(word: str, language: str) -> tuple[str, ...]:
    """A word in lower case as it may also be spelt: 'straße' and 'strasse', 'müller' and 'mueller'."""
    pairs = _SPELLINGS.get(language, ())
    found = {word: None}
    for one, two in pairs:
        for each in tuple(found):
            found[each.replace(one, two)] = None
            if len(two) > 1:
                found[each.replace(two, one)] = None
    return tuple(found)[:16]


def roots(stem: str, language: str) -> tuple[str, ...]:
    """What words with a stem begin with: itself, or what the stemmer has made it of."""
    found = {stem: None}
    if language == "de" and "ss" in stem:
        found[stem.replace("ss", "ß")] = None
    if language == "fr" and stem.endswith("al"):
        found[f"{stem[:-1]}u"] = None  # cheval, chevaux
    if language in _DOUBLED_END and len(stem) > 2:
        found[stem + stem[-1]] = None  # kat, katten
    if language == "nl" and len(stem) > 2 and stem[-2] in "aeou":
        found[f"{stem[:-1]}{stem[-2:]}"] = None  # vragen, vraag
    return tuple(found)
