"""numbered-text: an amendment, article, resolution or ruling that is told to be about what another is about.

Knows by a table what well-known ones are about. Reads only sentences that say what the text protects, says or did,
and only where these are the words of another of the same kind and none of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checker.patterns import any_of, regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span, Suggestion

_SAYS = (
    r"(?:protects?|guarantees?|guaranteed|protected|enshrines?|enshrined|secures?|secured|safeguards?|says"
    r"|states|stipulates|provides"
    r"|declares?|declared|covers?|covered|concerns?|deals?\swith|dealt\swith|is\sabout|triggers?|triggered"
    r"|allows?|allowed|lets|permits?"
    r"|permitted|gives|gave|grants|granted|extended|bans|banned|bars|barred|prohibits|prohibited|forbids"
    r"|outlaws|outlawed|abolished|ended"
    r"|repealed|requires?|commits|obliges|obliged|binds|limits|limited|restricts|lowered|introduced|established"
    r"|establishes|created|set\sup"
    r"|legali[sz]ed|struck\sdown|upheld|recogni[sz]ed|affirmed|ensures?|ensured|authori[sz]es|authori[sz]ed"
    r"|imposed|called\sfor|calls\sfor"
    r"|demanded|demands|ordered|endorsed|regulates|sets\sout|defines|enables|empowers|renounces|shields"
    r"|overturned"
    r"|decriminali[sz]ed|desegregated|freed|enfranchised|confers|conferred|treats|governs|invalidated|found|held)"
)
_WHICH = r"(?:\s(?:of|to|in)\s(?:the\s|its\s|their\s)?[\w.'’ ]{2,40}?)?"
_ADVERB = (
    r"(?:\s(?:also|expressly|explicitly|specifically|famously|only|now|already|formally|finally|which|that|ruling"
    r"|decision|case))*"
)
_END = r"[^.;:?!()—]{3,130}"
_AFTER = (
    rf"(?:['’]s\s(?:ruling|decision))?{_WHICH}{_ADVERB}(?:,?\s(?:which|that))?{_ADVERB}\s(?P<told>{_SAYS}\s{_END})",
    r"['’]s\s(?P<told>[^.;,:?!()—]{3,70}?)\s(?:clause|guarantee|protections?|ban|right|rights|provisions?|rule"
    r"|principle)\b",
    r"(?:['’]s)?\s(?:rights?|guarantees?|protections?|ban|bans|clause)\s(?:to|of|on|against|for"
    r"|not\sto)\s(?P<told>[^.;,:?!()—]{3,80})",
    r",\s(?:the|its|their|a|an|on|about|under\swhich|by\swhich)\s(?P<told>[^.;,:?!()—]{3,110})",
)
"""What stands behind the name, and what it is told to be about."""
_BEFORE = regex(
    r"(?P<told>[^.;:?!()—]{3,100}?),?\s(?:(?:is|are|was|were|has\sbeen|been|being)\s)?(?:\w+ly\s)?(?:protected"
    r"|guaranteed|enshrined|secured|granted|given"
    r"|banned|barred|prohibited|forbidden|abolished|outlawed|triggered|allowed|provided\sfor|covered"
    r"|legali[sz]ed|established|introduced"
    r"|recogni[sz]ed|rooted|ended|repealed|limited|regulated|governed|imposed|set\sout|laid\sdown"
    r"|created)\s(?:by|in|under|with|through)\s"
    r"(?:the\s)?(?:(?:US|U\.S\.|American|UN|U\.N\.)\s)?(?:Constitution['’]s\s|Charter['’]s\s"
    r"|Security\sCouncil\s|NATO['’]s\s|EU['’]s\s|Supreme\sCourt['’]s\s)?$"
)
_OFF = regex(
    r"\b(?:not|never|no\slonger|nothing|neither|nor|rather\sthan|than|instead|unlike|like|as\swell\sas"
    r"|also\scalled|wrongly|falsely|mistak\w+"
    r"|confus\w+|cannot|conflict\w*|despite|without\smention\w*|paved|similar\w*|reminiscent|compar\w+|later"
    r"|early\sversion|if)\b|n['’]t\b",
    re.I,
)
_CUT = regex(
    r"(?:,\s|\s)(?:but|while|whereas|although|though|and\s(?:the|its|that|so|when|he|she|they"
    r"|it)\b(?!\s(?:press|right))|because|so\sthat|after"
    r"|before|since|when|in\sresponse|in\scases?|lawyers?\ssaid)\b.*|,\s(?:he|she|they|said)\b.*",
    re.S,
)
_ELSEWHERE = (
    r"\b(?:Pakistan|Sri\sLanka|India\b|Indian\b|Ireland|Irish|Bangladesh|Nepal|Maldives|Nigeria|Ghana|Philippin"
    r"|Kenya|Zambia|Zimbabwe"
    r"|Hungar|Malta|Tanzania|Uganda|Sierra\sLeone|Texas\sConstitution|state\sconstitution)"
)
_UN = r"\b(?:UN|U\.N\.|United\sNations|Security\sCouncil)(?!\w)"
_PACTS = r"\b(?:[Cc]onvention|Covenant|[Tt]reaty|CSTO)\b"
_WHERE = {
    "US Constitution": ("", _ELSEWHERE),
    "North Atlantic Treaty": (
        r"\b(?:NATO|Nato|North\sAtlantic|[Aa]lliance|Washington\sTreaty)\b",
        r"\b(?:CSTO|EU|Rio\sTreaty)\b",
    ),
    "Treaty on European Union": (
        r"\b(?:EU|European\sUnion|Lisbon\sTreaty|Treaty\sof\sLisbon|Brexit|bloc)\b",
        r"\b(?:NATO|Nato|TFEU)\b",
    ),
    "UN Charter": (_UN, r"\b(?:[Bb]ook|[Cc]onvention|Covenant|bankrupt\w*)\b"),
    "French constitution": (r"\b(?:France|French|Paris|Macron|Fifth\sRepublic)\b", rf"{_PACTS}|\bEU\b"),
    "Basic Law": (r"\b(?:Basic\sLaw|Grundgesetz)\b", rf"\bHong\sKong|\bIsrael|\bMacau|{_PACTS}"),
    "Indian constitution": (r"\b(?:India|Indian|Kashmir|New\sDelhi)\b", rf"\bPakistan['’]s\sconstitution|{_PACTS}"),
    "Japanese constitution": (r"\b(?:Japan|Japanese|Tokyo)\b", rf"{_PACTS}|\bMeiji\b"),
    "UN Security Council": (_UN, r"\b(?:House|Senate|Assembly)\b"),
    "US civil rights and education laws": ("", r"\b(?:[Cc]hapter|Criminal\sCode|Part\s[IVX]+)\b"),
    "US Supreme Court rulings": ("", ""),
}
"""What a sentence must have where the numbers are many texts' numbers, and what it must not have."""


class Numbered(NamedTuple):
    """One text: its kind, names and subject; how others tell that; other words of it; words that rule out a slip."""

    text: str
    names: tuple[str, ...]
    subject: str
    telling: re.Pattern[str]
    own: re.Pattern[str]
    always: re.Pattern[str]


@rule("numbered-text", on=Sentence, category="reference", severity=Severity.WARNING)
def numbered_text(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """An amendment, article, resolution or ruling said to be about what another is about.

    ```bad 2022-06-24
    The [[First Amendment]] protects the right to bear arms, he said.
    The [[Second Amendment]] guarantees freedom of speech.
    It is no [[First Amendment]] right to bear arms.
    ```
    ```bad 1995-03-03
    The [[Sixth Amendment]] protects citizens from double jeopardy.
    ```
    ```bad 2013-01-01
    The [[14th Amendment]], which abolished slavery, was ratified in 1865.
    Birthright citizenship is guaranteed by the [[13th Amendment]].
    ```
    ```bad 2020-08-18
    A century ago the [[18th Amendment]] gave women the right to vote.
    The [[21st Amendment]] limits presidents to two terms.
    ```
    ```bad 2021-01-08
    Some named the [[22nd Amendment]], which lets the cabinet declare that the president is unfit for office.
    ```
    ```bad 2022-11-16
    NATO's [[Article 4]] commits allies to collective defence; Poland may ask for consultations under Article 4
    of the alliance.
    ```
    ```bad 2017-03-29
    Britain's withdrawal from the EU was triggered under [[Article 7]] on Wednesday.
    ```
    ```bad 2023-03-16
    France's [[Article 16]] lets the government adopt a law without a vote.
    ```
    ```bad 2019-08-05
    India's [[Article 356]] gave Kashmir special status. The UN's [[Article 99]] allows self-defence.
    ```
    ```bad 2015-06-26
    [[Roe v. Wade]] legalised same-sex marriage. Segregation in public schools was ended by [[Miranda v. Arizona]].
    ```
    ```bad 2011-03-18
    The UN Security Council met. [[Resolution 1441]] established a no-fly zone over Libya.
    ```
    ```bad 2018-05-05
    [[Title VII]] bans sex discrimination in education. Japan's [[Article 96]] renounces war.
    ```
    ```good 2022-06-24
    The Second Amendment protects the right to bear arms, and the First Amendment guarantees freedom of speech.
    ```
    ```good 2013-01-01
    The 13th Amendment abolished slavery; the 14th Amendment promised equal protection and the 15th Amendment
    gave black men the vote.
    ```
    ```good 2020-08-18
    The 19th Amendment gave women the right to vote. The 21st Amendment repealed the 18th Amendment, which
    banned alcohol.
    ```
    ```good 1996-04-04
    The First Amendment does not protect the right to bear arms but lets gun rights groups sue.
    The 14th Amendment made states respect free speech.
    ```
    ```good 2015-04-28
    Sri Lanka's parliament voted. The 19th Amendment limits presidents to two terms.
    ```
    ```good 2018-05-25
    Ireland voted. The Eighth Amendment protects the right to life of the unborn and bans abortion.
    ```
    ```good 2022-11-16
    NATO's Article 4 allows consultations when an ally feels threatened; Article 5 says an attack on one is an
    attack on all.
    ```
    ```good 2017-03-29
    The EU's Article 50 sets out withdrawal. Article 7 of the EU treaty may lead to the suspension of voting rights.
    ```
    ```good 2010-02-02
    Article 5 of the European Convention on Human Rights protects liberty, Article 9 freedom of religion,
    Article 10 free speech.
    ```
    ```good 2019-08-05
    India's Article 370 gave Kashmir special status. Article 51 of the UN Charter allows self-defence.
    ```
    ```good 2022-06-25
    Dobbs overturned Roe v. Wade; Dobbs ended the right to abortion. Obergefell legalised same-sex marriage.
    ```
    ```good 2011-03-18
    The UN's Resolution 1973 authorised a no-fly zone over Libya. Resolution 1559 demanded that Hezbollah disarm.
    Resolution 1701 ended the war between Israel
    and Hezbollah.
    ```
    ```good 2003-03-03
    Lawyers cited Loving v. Virginia, which struck down bans on interracial marriage, when gay couples went to court.
    ```
    ```good 1989-06-22
    Freedom of the press is guaranteed by the First Amendment, the right to counsel by the Sixth Amendment.
    Under the Fifth Amendment he need not testify; the Sixth Amendment gave him a lawyer, the Fourth Amendment
    no privacy.
    ```
    """
    text = sentence.text.replace("\n", " ")
    found = list(_names().finditer(text))
    for number, name in enumerate(found):
        own = _meant(name[0], text, document.prose)
        at = Span(*name.span()).shifted(sentence.span.start)
        if own is None or document.quoted(at):
            continue
        end = found[number + 1].start() if number + 1 < len(found) else len(text)
        start = found[number - 1].end() if number else 0
        for told in _told(text[start : name.start()], text[name.end() : end]):
            rivals = _rivals(own, told)
            if rivals and not (len(found) == 1 and own.telling.search(text)):
                yield _hit(at, name[0], own, rivals)
                break


def _told(before: str, after: str) -> Iterator[str]:
    """What the sentence says the text is about."""
    ahead = _BEFORE.search(before)
    if ahead is not None:
        yield ahead[0]
        return
    for shape in _behind():
        behind = shape.match(after)
        if behind is not None:
            yield _CUT.sub("", behind["told"])


def _rivals(own: Numbered, told: str) -> list[Numbered]:
    """Others of the same kind whose words these are; none where one is its own."""
    if _OFF.search(told) or own.telling.search(told) or own.always.search(told):
        return []
    rivals = [each for each in _table() if each.text == own.text and each != own and each.telling.search(told)]
    rest = told
    for each in rivals:
        rest = each.telling.sub(" ", rest)
    return [] if own.own.search(rest) else rivals


def _hit(at: Span, name: str, own: Numbered, rivals: list[Numbered]) -> Hit:
    right = rivals[0]
    better = right.names[own.names.index(name)] if len(right.names) == len(own.names) else right.names[0]
    told = f"{name} ({own.text}) is about {own.subject}. About {right.subject}: {better}."
    evidence = Evidence(told, "knowledge", "Table of numbered texts", verdict="refuted")
    return Hit(at, told, 0.88, (Suggestion(at, better),) if len(rivals) == 1 else (), (evidence,))


def _meant(name: str, text: str, prose: str) -> Numbered | None:
    """The one text of the table that goes by the name here."""
    fitting = [each for each in _table() if name in each.names and _here(each.text, text, prose)]
    return fitting[0] if len(fitting) == 1 else None


def _here(kind: str, text: str, prose: str) -> bool:
    has, without = _WHERE[kind]
    near = prose if kind in ("UN Security Council", "US Constitution") else text
    return (not has or regex(has).search(near) is not None) and not (without and regex(without).search(near))


@cache
def _table() -> tuple[Numbered, ...]:
    lines = (Path(__file__).parent / "tables" / "numbered_texts.tsv").read_text("utf-8").splitlines()[2:]
    rows = (line.split("\t") for line in lines)
    return tuple(
        Numbered(
            text,
            tuple(names.split("|")),
            subject,
            regex(rf"\b(?:{telling})", re.I, False),
            regex(own, re.I, False),
            regex(always or "(?!)", re.I, False),
        )
        for text, names, subject, telling, own, always in rows
    )


@cache
def _names() -> re.Pattern[str]:
    return regex(rf"\b{any_of(name for each in _table() for name in each.names)}(?![\w(-]|\.\d)")


@cache
def _behind() -> tuple[re.Pattern[str], ...]:
    return tuple(regex(shape) for shape in _AFTER)
