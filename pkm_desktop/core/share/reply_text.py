"""What somebody says in an answer: without the words they answer, signature and program's line. Pure."""

from __future__ import annotations

import re

LONGEST = 20_000  # characters that are kept
_MOST_LINES = 20_000
_STARTS = re.compile(r"(?:On|Am|Le|El|Il|Op|Em|Den|På|Dnia|W dniu)\b", re.IGNORECASE)
_VERBS = re.compile(
    r"\b(?:wrote|writes|schrieb|geschrieben|schreibt|a écrit|escribió|ha scritto|schreef|escreveu|skrev"
    r"|napisał"
    r"|napisała|napísal|kirjoitti|quoting|zitat von|zitiere)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_SEPARATOR = re.compile(
    r"(?:original[ -](?:message|nachricht|mail)|ursprüngliche nachricht|originalnachricht"
    r"|weitergeleitete nachricht|forwarded (?:message|mail)|begin forwarded message"
    r"|anfang der weitergeleiteten (?:nachricht|e-mail)|message d'origine|message transféré"
    r"|mensaje original"
    r"|mensaje reenviado|messaggio originale|messaggio inoltrato|oorspronkelijk bericht"
    r"|doorgestuurd bericht"
    r"|mensagem original|wiadomość oryginalna)",
    re.IGNORECASE,
)
_HEADER = re.compile(r"[\s*_>|]*([A-Za-zÀ-ÿ-]{1,16})[*_]*\s?[*_]*:[*_]*\s")
_HEADERS = {
    "from": "from von de da van från fra od expéditeur absender mittente afzender",
    "sent": "sent gesendet date datum envoyé enviado inviato data verzonden skickat fecha wysłano",
    "to": "to an à para a aan till til do pour",
    "subject": "subject betreff objet asunto oggetto onderwerp assunto ämne emne temat",
}
_KINDS = {word: kind for kind, words in _HEADERS.items() for word in words.split()}
_HEAD = 900  # characters of the line that says who wrote what follows
_COLONS = (":", "：")
_REACH = 9  # lines that the head of a quoted mail may have
_DEVICE = re.compile(
    r"(?:sent|written|typed) (?:from|with|via|using|on) (?:my |the |a )?[\w .'’&()/+-]{2,60}\.?"
    r"|get outlook for \w+.{0,80}|sent from outlook.{0,60}"
    r"|(?:von|aus) meinem [\w .-]{2,40} gesendet\.?|gesendet (?:von|mit|aus|über) [\w .'’&()/+-]{2,70}\.?"
    r"|diese nachricht wurde von mein\w+ .{2,60} gesendet\.?|holen sie sich outlook für \w+.{0,80}"
    r"|outlook für (?:ios|android) (?:beziehen|herunterladen).{0,80}"
    r"|envoyé (?:depuis|de) mon [\w .-]{2,40}|enviado desde mi [\w .-]{2,40}"
    r"|inviato da(?:l mio)? [\w .-]{2,40}",
    re.IGNORECASE,
)
_FORWARDED_BY = re.compile(r"[\s*_>]*(?:from|von|de|da|van)[*_]*\s?:[*_]*\s*(.{1,300})", re.IGNORECASE)


def own_words(text: str) -> str:
    """The answer itself. Answers between quoted lines stay, in their order.

    Known are the quotes of Gmail, Outlook, Thunderbird, Apple Mail, mutt and those like them, in a dozen
    languages: '>' lines with the line before them, heads of mails, separators. A forwarded mail is not own.
    """
    lines = _before_cut(text.split("\n")[:_MOST_LINES])
    kept = _without_quotes(lines)
    while kept and (not kept[-1].strip() or _is_device(kept[-1])):
        kept.pop()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()[:LONGEST]


def forwarded(text: str) -> tuple[str, str]:
    """Of a mail that only sends another on: who wrote that one, as it says, and its words; else ('', '')."""
    lines = text.split("\n")[:_MOST_LINES]
    start = len(_before_cut(lines, signatures=False))
    sender = ""
    at = start
    while at < min(len(lines), start + 2 * _REACH):
        found = _FORWARDED_BY.match(lines[at])
        sender = sender or (found[1].strip() if found else "")
        at += 1
        if sender and at < len(lines) and not lines[at].strip():
            break
    return (sender, own_words("\n".join(lines[at:]))) if sender else ("", "")


def _before_cut(lines: list[str], *, signatures: bool = True) -> list[str]:
    """The lines before the first one behind which nothing is said any more."""
    for at, line in enumerate(lines):
        if line.startswith(">"):
            continue
        plain = line.strip()
        if signatures and (line in ("-- ", "--") or plain == "— "):
            return lines[:at]
        if not plain or len(plain) > 600:
            continue
        if _separates(plain) or _is_head(lines, at):
            return _without_rule(lines[:at])
        if _says_who(_joined(lines, at)) and not _quotes_soon(lines, at):
            return lines[:at]
    return lines


def _separates(line: str) -> bool:
    """'-----Original Message-----', also without its dashes; '---- On Friday Ada wrote ----'."""
    words = line.strip("-_*=>: \t")
    if not words or len(words) > 200:
        return False
    return bool(_SEPARATOR.fullmatch(words)) or (line.startswith("---") and bool(_VERBS.search(words)))


def _is_head(lines: list[str], at: int) -> bool:
    """Whether the head of a quoted mail begins here: who, about what, and when or to whom.

    Not 'Date: Friday, From: 10:00, To: 12:00': that tells of a meeting.
    """
    if not _header_kind(lines[at]):
        return False
    kinds = {_header_kind(line) for line in lines[at : at + _REACH]}
    return {"from", "subject"} <= kinds and len(kinds - {""}) >= 3


def _header_kind(line: str) -> str:
    found = _HEADER.match(f"{line} ")
    return _KINDS.get(found[1].lower(), "") if found else ""


def _without_rule(lines: list[str]) -> list[str]:
    """Without the rule that Outlook draws above the head of the mail it answers."""
    while lines and not lines[-1].strip("_-=* \t"):
        lines = lines[:-1]
    return lines


def _says_who(text: str) -> bool:
    """'On Friday, 9 January 2026, Ada wrote:' in any of the languages."""
    return bool(
        text.endswith(_COLONS) and _STARTS.match(text) and _DIGIT.search(text) and _VERBS.search(text)
    )


def _announces(text: str, *, one_line: bool) -> bool:
    """Whether this, right before a quote, says whose it is; of several lines the first must begin it."""
    if not text.endswith(_COLONS):
        return False
    dated = bool(_STARTS.match(text) and _DIGIT.search(text))
    return dated or (one_line and bool(_VERBS.search(text) or "@" in text))


def _joined(lines: list[str], at: int) -> str:
    """A line with those that go on with it, up to one that ends with a colon."""
    found = ""
    for line in lines[at : at + 4]:
        if not line.strip() or line.startswith(">"):
            break
        found = f"{found} {line.strip()}".strip()
        if found.endswith(_COLONS):
            break
    return found[:_HEAD]


def _quotes_soon(lines: list[str], at: int) -> bool:
    behind = [line for line in lines[at : at + 8] if line.strip()]
    return any(line.startswith(">") for line in behind[1:5])


def _without_quotes(lines: list[str]) -> list[str]:
    kept: list[str] = []
    for line in lines:
        if line.startswith(">"):
            if not kept or kept[-1] != "\0":
                _drop_attribution(kept)
                kept.append("\0")  # a quote stood here
        else:
            kept.append(line.rstrip())
    return ["" if line == "\0" else line for line in kept]


def _drop_attribution(kept: list[str]) -> None:
    """Take off the lines that say who is quoted next: up to four, and the blank ones behind them."""
    end = len(kept)
    while end and not kept[end - 1].strip():
        end -= 1
    for count in (4, 3, 2, 1):
        block = kept[max(0, end - count) : end]
        if len(block) < count or not all(line.strip("\0 ") for line in block):
            continue
        if _announces(" ".join(line.strip() for line in block)[:_HEAD], one_line=count == 1):
            del kept[end - count :]
            return


def _is_device(line: str) -> bool:
    plain = re.sub(r"\s*<https?://\S+>", "", line[:400]).strip("*_ \t")
    return bool(_DEVICE.fullmatch(plain)) or bool(plain) and not plain.strip("_-=*")
