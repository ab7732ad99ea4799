"""The words around an office that change what it means: qualifiers, modifiers, neutral adjectives.

Word lists only. Which offices exist, and what they are called where, is in the reference's tables.
"""

from __future__ import annotations

from checker.annotate.mentions_words import word_set

QUALIFIERS: dict[str, str] = {
    "former": "former", "ex": "former", "onetime": "former", "erstwhile": "former", "past": "former",
    "late": "late", "deceased": "late", "assassinated": "late", "slain": "late",
    "ousted": "former", "deposed": "former", "overthrown": "former", "toppled": "former",
    "exiled": "former", "impeached": "impeached",
    "jailed": "impeached", "disgraced": "former", "retired": "former", "fallen": "former",
    "then": "then", "acting": "acting", "interim": "acting", "caretaker": "acting", "provisional": "acting",
    "transitional": "acting", "temporary": "acting",
    "elect": "elect", "designate": "elect", "designated": "elect", "incoming": "elect", "appointed": "",
    "nominee": "candidate", "candidate": "candidate", "hopeful": "candidate", "aspirant": "candidate",
    "contender": "candidate", "pick": "candidate", "prospective": "candidate", "potential": "candidate",
    "presumptive": "candidate", "aspiring": "candidate", "future": "future", "wannabe": "candidate",
    "shadow": "shadow", "deputy": "deputy", "vice": "deputy", "assistant": "deputy", "associate": "deputy",
    "under": "deputy", "junior": "deputy", "undersecretary": "deputy", "parliamentary": "other",
    "honorary": "other", "alternate": "other", "fake": "other", "fictional": "other", "fictitious": "other",
    "self": "other", "proclaimed": "other", "styled": "other", "declared": "other", "rival": "other",
    "lieutenant": "deputy", "emeritus": "former", "two": "", "time": "",
    "longtime": "", "long": "", "serving": "", "standing": "", "outgoing": "", "sitting": "", "current": "",
    "incumbent": "", "new": "", "newly": "", "old": "", "elected": "", "reelected": "", "re": "",
    "first": "ordinal", "second": "ordinal", "third": "ordinal", "last": "ordinal", "next": "future",
    "previous": "former", "only": "ordinal", "youngest": "ordinal", "oldest": "ordinal",
    "would": "candidate", "be": "", "one": "", "facto": "other", "de": "", "putative": "other",
    "alleged": "other", "titular": "other", "military": "other", "rebel": "other", "opposition": "other",
}  # fmt: skip
"""Words before an office and what they make of it. "" leaves it as it is."""

NEUTRAL = word_set("""
    conservative liberal socialist communist democratic republican centrist populist nationalist leftist
    rightist progressive moderate leftwing rightwing left right wing centre center far hard line
    hardline embattled besieged popular unpopular powerful veteran beleaguered reformist islamist
    secular controversial pro western european anti russian year-old young elderly female male black gay
    jewish muslim catholic christian strongman authoritarian autocratic hawkish dovish combative
    outspoken billionaire pragmatic independent technocratic labour labor tory gop green social tough
    charismatic ailing backed born educated elected installed appointed much criticised criticized
    beloved respected widely long-serving scandal hit plagued top chief influential prominent senior
    ruling moderate maverick federal national central
""")
"""Adjectives that may stand before an office without changing whose it is."""

MODIFIERS = word_set("""
    party senate house company university council club federation union student class board bank state
    provincial regional county city local municipal parliament assembly court commission committee
    association league bar chamber group faculty college school team football tribal village district
    campaign faction town community church bundestag bundesrat duma knesset sejm rada majlis congress
    society foundation institute academy museum hospital corporate news network studio television radio
    station newspaper festival film soccer basketball baseball cricket rugby tennis olympic sports youth
    women women's men's trade labour-union teachers workers police fire army air navy task panel group
    section chapter cabinet press communications policy programme program project division department
    agency sector bureau office branch parliamentary supreme high appeals constitutional election
    electoral ethics finance-committee conference alliance movement front coalition caucus minority
    majority whip guild order lodge fund trust forum summit hotel airport senior-class republika
    county-council parish borough metropolitan state's field gaming tech oil gas energy-company bank's
    mock junior-class homeowners alumni
""")
"""Nouns before an office that make it some other body's."""

DETERMINERS = word_set("""
    the a an this that these those our its his her their my your every each any no some whose mr mrs ms
    madam mister dame sir lord lady dr prof professor comrade honourable honorable excellency
""")

AFTERWARDS: dict[str, str] = {
    "elect": "elect", "designate": "elect", "nominee": "candidate", "candidate": "candidate",
    "hopeful": "candidate", "hopefuls": "candidate", "contender": "candidate", "contenders": "candidate",
    "aspirant": "candidate", "pick": "candidate", "candidates": "candidate", "pretender": "other",
    "emeritus": "former", "apparent": "candidate", "impersonator": "other", "nominees": "candidate",
}  # fmt: skip
"""Words behind an office ("president-elect", "chancellor candidate") and what they make of it."""

NOT_AN_HOLDER = word_set("""
    office offices election elections campaign race primary palace residence spokesman spokeswoman
    spokesperson aide adviser advisor ally wife husband son daughter brother sister mother father lawyer
    attorney debate job post role building house hotel cup day questions avenue street road airport
    square bridge university college school library general's plane jet motorcade guard party ship class
    bodyguard doctor biographer impersonator ship carrier vote ballot seat title memoir portrait statue
    trophy lookalike
""")
"""Words behind an office that make a phrase about something else ("the prime minister's office")."""

COUNTRY_NOUNS = word_set("""
    country nation republic kingdom state federation island archipelago commonwealth
""")
"""Owners that stand for the country the text is about ("the country's president")."""
