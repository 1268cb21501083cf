"""Words by which the kind of an answer is guessed, in the languages readers write in. Case-folded."""

from __future__ import annotations

import re

UNSUBSCRIBE = re.compile(
    r"(?:unsubscribe|abmelden|abmeldung|opt[- ]?out|désinscription|darse de baja|baja)\b"
)
LEAVE = re.compile(
    r"\b(?:unsubscribe|opt(?:ing)?[- ]out|(?:take|leave|drop|get|keep) me (?:off|out)|remove me\b"
    r"|(?:stop|no more) (?:sending|mail\w*|e-?mails?|digests?)|no longer (?:wish|want) to (?:receive|get)"
    r"|do(?:n't| not) (?:send|mail|e-?mail|write) (?:me|us)"
    r"|abmelden|abmeldung|abbestellen|austragen|keine (?:weiteren )?(?:e-?)?mails? mehr"
    r"|keine weiteren (?:e-?)?mails?"
    r"|(?:vom|aus dem|von der) (?:verteiler|liste) (?:nehmen|streichen|entfernen)"
    r"|(?:nimm|nehmt|nehmen sie|streiche?n?|lösch(?:e|t|en)|entfern(?:e|t|en)) (?:sie )?mich"
    r"|désabonner|désinscrire|désinscription|retirez-moi|darme de baja|darse de baja"
    r"|cancelar (?:mi )?suscripción"
    r"|annulla\w* (?:la mia )?iscrizione|cancellatemi|disiscriv\w+|uitschrijven|afmelden"
    r"|cancelar (?:a )?inscrição)",
)
NOT = re.compile(r"\b(?:not|never|n't|nicht|nie|kein|keinesfalls|ne|pas|jamás|nunca|non|niet)\b|n't\b")
USED = re.compile(
    r"\b(?:(?:i|we|i've|we've|i have|we have) (?:just |already |now |since )?(?:used|tried|applied"
    r"|adopted|ran)\b"
    r"|(?:used|tried|applied) (?:it|this|that) (?:in|with|on|at|for|yesterday|today|last|and)"
    r"|(?:habe|haben|hab) .{0,60}\b(?:benutzt|genutzt|verwendet|angewendet|angewandt|eingesetzt"
    r"|ausprobiert|umgesetzt)"
    r"|(?:ai|avons) (?:utilisé|essayé|appliqué)|(?:he|hemos) (?:usado|probado|aplicado)"
    r"|(?:ho|abbiamo) (?:usato|provato|applicato))",
)
WRONG = re.compile(
    r"\b(?:typo|correction|erratum|(?:link|address|url) (?:is|seems|looks) (?:broken|dead|wrong)"
    r"|broken link|dead link"
    r"|misspell?ed|misquote[ds]?|is (?:wrong|incorrect)|that'?s (?:wrong|incorrect|not right)"
    r"|tippfehler|korrektur|richtigstellung|(?:link|adresse) (?:ist |geht |funktioniert )?(?:kaputt|tot"
    r"|falsch|nicht)"
    r"|stimmt (?:so )?nicht|ist falsch|erreur|coquille|corrección|errata|correzione)\b",
)
THANKS = re.compile(
    r"\b(?:thank(?:s| you)|thx|cheers|great issue|well done|danke\w*|dankeschön|vielen dank|merci"
    r"|gracias|grazie"
    r"|obrigad[oa]|bedankt|dank je|tack|dziękuję)\b"
)
