"""missing-word: a little word left out where no sentence can do without it.

Reads only gaps that leave no grammar: a modal before a participle ("will held"), "has be", a verb that wants
"to" before a bare verb ("agreed meet"), an article before a preposition, "a number people". Quotations
are speech and left alone. What a sentence means it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_BARE = (
    r"(?:resign|meet|arrive|appear|become|decide|announce|begin|receive|attend|discuss|deliver|speak|testify|undergo"
    r"|remain|leave|give|take|make|send|bring|build|pay|sell|buy|hold|join|accept|reject|provide|withdraw|sign|vote"
    r"|return|continue|stop|reduce|increase|improve|close|open|publish|approve|appoint|replace|avoid|seek|dissolve|stay"
    r"|nationali[sz]e|privati[sz]e|abolish|introduce|impose|expand|strengthen|restore|recogni[sz]e|investigate|negotiate"
    r"|cooperate|participate|compete|defend|protect|enter|allow|spend|invest|submit|produce|apologi[sz]e|surrender)"
)
_ADVERB = r"(?:(?:not|never|also|now|soon|then|only|first|formally|officially|finally|again)\s)?"
_WANTS_TO = regex(
    rf"\b(?P<verb>(?:is|are|was|were|be|been)\s{_ADVERB}(?:expected|due|likely|unlikely|scheduled|able|unable|forced"
    r"|supposed|determined|poised|reluctant|eager|unwilling|willing)|agreed|refused|decided|vowed|pledged|promised"
    r"|managed|failed|threatened|declined|intends?|wants|wanted|tried|attempted|hopes|plans)"
    rf"(?P<gap>\s)(?P<bare>{_BARE})(?=\s(?:the|a|an|his|her|its|their|in|on|at|with|from|to|by|for|up|him|it|them|after"
    r"|before|talks|next|this|all|[A-Z])\b|[.,;])"
)
_LET = regex(
    r"\b(?:is|are|was|were|be|been|being)\s(?:not\s|never\s|only\s|then\s|also\s)?"
    r"(?P<verb>allowed|permitted|forced|obliged|compelled|urged|entitled|encouraged|instructed|ordered|invited|required)(?P<gap>\s)"
    r"(?P<bare>stay|go|see|take|leave|enter|speak|meet|remain|return|resign|keep|make|hold|join|bring|sell|buy|live|eat|sit"
    r"|vote|flee|attend|become|give|pay|abandon|withdraw|wait|send|choose|testify|apologise|apologize|surrender)"
    r"(?=\s(?:the|a|an|his|her|its|their|in|on|at|with|from|to|by|for|up|out|him|it|them|until|after|before|only|there|here"
    r"|all|what|more|less)\b|[.,;])"
)
_PARTICIPLE = (
    r"(?:held|been|given|taken|made|done|seen|built|sent|told|found|paid|brought|sold|bought|kept|known|shown|written"
    r"|chosen|sworn|driven|broken|spoken|stolen|taught|fought|caught|thrown|drawn|lost|met|led|laid|said"
    r"|(?:[a-z]{2,}[^e\W])ed)"
)
_MODAL = regex(
    rf"\b(?P<before>[A-Za-z’'-]+)\s(?P<modal>will|would|can|could|should|must|may|might)\s{_ADVERB}"
    rf"(?P<verb>{_PARTICIPLE})"
    r"(?=\s(?:in|on|at|by|the|a|an|to|for|from|with|after|before|this|next|until|as|when)\b|[.,;])"
)
_NOUN_BEFORE = frozenset("the a an his her their its my our your this that free last good ill god’s god's tin trash "
                         "oil garbage beer people’s people's political of in and living strong".split())  # fmt: skip
_REAL = frozenset("need feed speed proceed succeed exceed bleed breed embed shed wed bed heed weed seed freed indeed "
                  "said reed creed greed deed supersede concede fled sled shred".split())  # fmt: skip
_HAS_BE = regex(r"\b(?P<verb>has|have|had)\s(?:not\s|already\s|also\s|now\s)?(?P<be>be)\s(?=[a-z]+(?:ed|en|t|d)\b)")
_ARTICLE = regex(
    r"(?<![\w’'-])(?P<article>a|an)\s(?!(?:at (?:bat|large)|in (?:demand|limine|depth|house|person|flight|memoriam))\b)"
    r"(?P<next>in|of|with|from|were|was|are|has|had|and|at|for)\s(?=[a-zA-Z“\d])"
    r"|(?<![\w’'-])(?P<the>the)\s(?P<next2>of|was|were|is|are|has|had)\s(?=[a-z])"
)
_LETTER = regex(
    r"\b(?:hepatitis|vitamin|plan|grade|type|group|section|letter|class|category|option|level|letters|word|article|from"
    r"|plus|minus|influenza|band|the|called|titled|named|by|such|many|what|quite)\s$",
    re.I,
)
_NO_OF = regex(
    r"\b(?P<count>[Aa]\s(?:number|lot|majority|handful|minority|hundreds|fraction))\s(?P<folk>people|men|women|children"
    r"|voters|soldiers|countries|residents|protesters|companies|officers|workers|states|members|lawmakers|students)\b"
)
_ONE_OF = regex(r"\b(?P<one>[Oo]ne\sof)\s(?:man|woman|child|person|soldier|minister|country|city|officer|player)\b")
_NO_BE = regex(
    r"\b(?!(?:as|so|than|nor|or|and|but|when|where|how|what|why|which|that|who|if|only|then|never|rarely|seldom|neither|"
    r"not|little|nowhere|sooner|whom|whose)\b)(?P<before>[A-Za-z’'-]{3,}) (?P<modal>will|would|must|should) "
    r"(?P<rest>(?:the|a|an) (?:[a-z-]+est|first|last|only|new|next|main|second|third|same)\b)(?=[^?]*$)"
)
"""A modal with its verb lost: "the party will the largest in the lower house"."""
_MEMBER_OF = regex(
    r"\b(?P<of>an? (?:member|citizen|resident|founder|veteran|native)) the (?=[A-Z]\w+(?: [A-Z]\w+){0,3}[,.])"
)
_SWORN = regex(
    r"\b(?:be|was|were|been|being|is|are) (?P<sworn>sworn)(?= (?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|on \d{1,2} [A-Z]|on (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]* \d"
    r"|as (?:the |its |his |her )?(?:[\w-]+ ){0,3}"
    r"(?:president|prime minister|premier|chancellor|governor|mayor|senator|minister|king)\b))"
)
_WENT = regex(
    r"\b(?P<verb>(?:went|goes|gone|going|returned|listened|belongs?|belonged|refers?|referred|flew|according))\sthe\s"
    r"(?=(?:store|shop|airport|office|hospital|polls|scene|station|school|park|market|beach|bank|court|police|house"
    r"|city|capital|country|ministry|report|minister|president|mayor|agency|newspaper|study|government|army)\b)"
)


@rule("missing-word", on=Sentence, category="wording", severity=Severity.WARNING)
def missing_word(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A little word left out: "will held", "has be arrested", "agreed meet".

    Only gaps that leave no grammar are marked; headlines, quotations and lists are left alone.

    ```bad 2019-05-05
    The talks [[will held]] in Geneva, and the envoys [[agreed meet]] in Oslo first.
    ```
    ```bad 1999-03-03
    He [[has be]] arrested in Cairo; [[a number people]] were hurt.
    ```
    ```bad 2012-12-12
    Police arrested [[a in]] Leeds. She is [[expected resign]] on Monday, [[according the]] ministry.
    ```
    ```bad 1989-11-10
    Guenter Schabowski, [[a member the]] Politburo, read it out. His party [[will the largest]] in the house.
    ```
    ```bad 2023-11-19
    The winner is to be [[sworn]] on Dec. 10 in Buenos Aires. His rival was [[sworn]] as mayor in 2019.
    ```
    ```bad 1981-05-11
    The winner has [[promised dissolve]] the chamber in Paris, and observers were [[allowed stay]] for an hour.
    ```
    ```good 1981-05-11
    He has promised land, was allowed leave of absence and urged restraint; they were forced out and permitted stays.
    ```
    ```good 2023-11-19
    He was sworn in on Dec. 10; the oath was sworn on a Bible, and twelve witnesses were sworn.
    ```
    ```good 2019-05-05
    The talks will be held in Geneva, and the envoys agreed to meet in Oslo first; the agreed meeting was short.
    ```
    ```good 1999-03-03
    His will made no mention of it, and the tin can filled with rain; what he would need in Cairo he had.
    ```
    ```good 2012-12-12
    A vitamin a in milk and hepatitis a in water; the man of the hour; he said so.
    ```
    ```good 2005-05-05
    Those who could fled to the hills. All who may need help will succeed in time.
    ```
    ```good 1987-07-07
    As best they could, needed or not, they met. A number plate was found; so goes the story, and out went the lights.
    ```
    ```good 2023-02-02
    “They agreed meet him,” the boy wrote. The will left nothing to the heirs, and those who can fled in time.
    ```
    """
    if document.blocks and document.blocks[sentence.block].kind in ("title", "heading", "cell", "field"):
        return
    for at, text, better in _gaps(sentence.text):
        span = at.shifted(sentence.span.start)
        if not document.quoted(span):
            yield Hit(span, text, 0.85, (Suggestion(span, better),) if better else ())


def _gaps(text: str) -> Iterator[tuple[Span, str, str]]:
    """Each place where a word is missing: where, what to say, what to write."""
    for found in (*_WANTS_TO.finditer(text), *_LET.finditer(text)):
        verb = found["verb"].split()[-1]
        start = found.end("verb") - len(verb)
        yield Span(start, found.end("bare")), f"After “{verb}” a “to” is missing.", f"{verb} to {found['bare']}"
    for found in _MODAL.finditer(text):
        verb, modal = found["verb"], found["modal"]
        if found["before"].lower() in _NOUN_BEFORE or verb in _REAL or not _is_participle(verb) or _who(found):
            continue
        at = Span(found.start("modal"), found.end("verb"))
        yield at, f"“{modal}” is not followed by “{verb}”: is a “be” or “have” missing?", ""
    for found in _HAS_BE.finditer(text):
        yield Span(found.start("verb"), found.end("be")), "“been” is meant.", f"{found['verb']} been"
    for found in _ARTICLE.finditer(text):
        word = "article" if found["article"] else "the"
        if not _LETTER.search(text[: found.start()][-14:]):
            at = Span(found.start(word), found.end("next" if found["article"] else "next2"))
            yield at, "After the article a word is missing.", ""
    for found in _NO_OF.finditer(text):
        yield Span(*found.span()), "An “of” is missing.", f"{found['count']} of {found['folk']}"
    for found in _ONE_OF.finditer(text):
        yield Span(*found.span()), "After “one of” stands a plural with “the” or its like.", ""
    for found in _NO_BE.finditer(text):
        at = Span(found.start("modal"), found.end())
        yield at, f"“{found['modal']}” has no verb: is a “be” missing?", f"{found['modal']} be {found['rest']}"
    for found in _SWORN.finditer(text):
        yield Span(*found.span("sworn")), "An “in” is missing: office holders are sworn in.", "sworn in"
    for found in _MEMBER_OF.finditer(text):
        yield Span(found.start(), found.end() - 1), "An “of” is missing.", f"{found['of']} of the"
    for found in _WENT.finditer(text):
        yield Span(found.start(), found.end() - 1), "A “to” is missing.", f"{found['verb']} to the"


def _who(found: re.Match[str]) -> bool:
    """ "Those who could fled": the modal ends a clause of its own."""
    return found["before"].lower() in ("who", "that", "they", "he", "she", "we", "all") and found["modal"] in (
        "could", "can", "would", "might"
    ) and found["verb"] in ("fled", "left", "met")  # fmt: skip


def _is_participle(verb: str) -> bool:
    """Whether a word in -ed is the form of a verb that English has, and no base form itself."""
    from checker import spelling

    if not verb.endswith("ed"):
        return True
    return any(spelling.common(base) for base in (verb[:-2], verb[:-1], verb[:-3], verb[:-3] + "y"))
