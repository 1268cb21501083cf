"""Words too common to tell one text from another, in the languages our readers write most."""

from __future__ import annotations

_ENGLISH = """
again being between both did each few further here might must nor once own same should such those too
under very whom
a about after all also an and any are as at be because been but by can could do does for from had
has have he her his how i if in into is it its just like may more most my no not of on one only or
other our out over she so some than that the their them then there these they this to two up us use
used using was we were what when where which while who why will with would you your
"""
_GERMAN = """
aber als auch auf aus bei bin bis da das dass dem den der des die doch du ein eine einem einen einer
eines er es für habe haben hat hatte hatten ich ihr im in ist mit nach nicht noch nur oder sein sich sie sind
so und uns von vor war was wenn wie wir wird zu zum zur über
"""
_FRENCH = """
au aux avec ce ces cette dans de des du elle en est et il ils je la le les leur ne nous on ou par
pas plus pour qu que qui se ses son sont sur un une vous
"""
_SPANISH = """
al como con de del el en es esta este ha la las lo los más no o para pero por que se si sin son su
sus también un una y
"""

COMMON_WORDS = frozenset(" ".join((_ENGLISH, _GERMAN, _FRENCH, _SPANISH)).split())
