"""fixed-count: the wrong number of a country's states or provinces, of a parliament's seats, of a court's judges.

Knows the counts of its table and since when they hold. Reads only the whole: "Germany's 18 states", "all 52 US states",
"the 110-member US Senate"; a part of them ("six of", "five eastern states") is nobody's mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.annotate.numbers_words import read_words
from checker.fixed_counts import counts_on, meant, named, of_body, short_names, table
from checker.patterns import any_of, regex
from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span, Suggestion

_N = r"(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)"
_WHOLE = (
    r"(?=[.,;:)]|$|\s(?:agreed|voted|met|vote|meet|are|were|have|had|will|would|must|can|and|do|did|ruled|signed|backed|rejected|approved"
    r"|in\sall|by|to|on|at)\b)"
)
_END = (
    r"(?=[.;:)!?]|$|,(?!\s(?:where|which|that|who|whose|including|with|all\sof|down|up|more|fewer|one\sfewer|one\sshort|after"
    r"|most\sof)\b)|\s(?:and|but|while|in\s(?:all|total)|altogether|each\sof)\b(?!\s\d))"
)
_BODY_END = (
    r"(?=[.,;:)]|$|['’]s\b|\s(?:and|is|was|has|will|would|must|to|in|on|by|for|as|at|that|which|with|since|after|before"
    r"|when|where|this|next|last|says|rose|fell|began|left|won|had|have|met|vote|sat|sits|split|meets|could|can|[a-z]+ed)\b)(?![.,;]?\s?(?:and|or)\s(?:five|six|seven|eight|nine|\d)|\s(?:in|on)\s[A-Z])"
)
_START = (
    r"(?:^|[,;:.–—(“”\"]\s?|\b(?:that|and|but|while|as|because|since|where|though|although|said|says|knows?|so|[Ii]f|[Tt]oday)\s)"
    r"(?:[Tt]he\s|[A-Z]\w+['’]s\s)?"
)
_HAS = (
    r"(?:,\s[^,.;]{3,60},|\s\([^()]{2,30}\))?(?:,?\swhich)?\s(?:now\s|currently\s|today\s|still\s)?(?:has|consists\sof|is\smade\sup\sof"
    r"|comprises|is\scomposed\sof|is\scomprised\sof|counts|numbers|is\sdivided\sinto|sits\swith)\s(?:a\stotal\sof\s|exactly\s|the\s)?"
)
_SOME = regex(
    r"\b(?:of|about|some|nearly|almost|over|than|least|most|only|other|remaining|first|original|founding|former|then|eastern|western"
    r"|new|would|if|was|were|had|until|since|expand\w*|enlarg\w*|cut|reduc\w*|grew|increase\w*|propos\w*|plan\w*)\s(?:the\s)?$",
    re.I,
)
_ONE_OF = regex(r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|any|each|\d{1,3})\sof\s(?:the\s)?$", re.I)
_JOINED = regex(
    r",?\s(?:plus|as\swell\sas|besides|along\swith|not\scounting)\b"
    r"|\s(?:and|or)\s(?:[a-z]+\s)?(?:territor|districts|regions|provinces|counties|cities|half|observers|commonwealths)"
)
"""More than one kind counted together: "Australia's eight states and territories"."""
_LATER = regex(
    r"\b(?:original|founding|former|then|now|would|new|larger|smaller|first|expanded|enlarged|reduced|proposed|planned)\s(?:the\s)?$",
    re.I,
)
_ENDS = regex(rf"{_END}|\s(?:were|voted|agreed|backed|signed|met)\b")
_OPEN = regex(
    r"\bvacan|\bempty\sseats?\b|\bunfilled\b|\bshort-?handed\b|\bsuccessor\b|\bnominee\b|\bnominat|\bdeath\sof\b|\bdied\b"
    r"|\bretire|\bresign|\bby-election|\bpresent\b|\bquorum\b|\btake\sno\sseat|\bsuspended\b",
    re.I,
)
"""Words of drafts in which fewer than all seats are filled."""
_OFF = regex(
    r"\b(?:propos\w+|would|plans?|planned|expand\w*|enlarg\w*|reduc\w+|packing|increas\w+|shrink\w*|future|fictional"
    r"|novel|film|series|imagin\w+|until|originally|at\sthe\stime|back\sthen|used\sto|as\sof|no\slonger|false\w*|wrongly|myth)\b",
    re.I,
)
"""Not the body as it is."""
_COUNTED = regex(
    r"\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|hundred)[\s-]"
    r"(?:[A-Z][\w.]*\s){0,4}(?:[a-z]+[\s-])?[a-zLM]\w+"
)
_YEAR = regex(r"\b(?:1[89]\d\d|20\d\d)\b")


@rule("fixed-count", on=Sentence, category="number", severity=Severity.WARNING)
def fixed_count(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """The wrong number of states, provinces, seats or judges.

    Counted on the draft's day; where a number changed lately, where the sentence names another year and where
    only some are meant, nothing is said.

    ```bad 2025-06-02
    Ministers from Germany's [[18 states]] met, and all [[52 US states]] sent somebody.
    ```
    ```bad 2010-03-22
    The [[110-member]] US Senate had voted already. The US Supreme Court's [[11 justices]] had not.
    ```
    ```bad 1999-10-01
    The six parties shared the [[550 seats]] of the Duma. The Knesset's [[150 members]] met.
    ```
    ```bad 2022-02-25
    The [[six permanent members]] of the Security Council could not agree.
    ```
    ```bad 2025-06-02
    The US Supreme Court has [[seven justices]]. There are [[48 states]] in the United States.
    ```
    ```bad 2018-03-05
    Britain's [[600-seat]] House of Commons met. The US Senate consists of [[120 members]], two from each state.
    ```
    ```bad 2022-06-24
    Roe v. Wade fell on Friday. The [[seven-member]] Supreme Court split; all [[six justices]] of the Supreme Court do.
    ```
    ```bad 1984-04-04
    The House of Commons, which sits in Westminster, has [[635 members]]. There are [[12 judges]] on the World Court.
    ```
    ```bad 2023-11-02
    The Italian Senate has [[315 seats]], and Italy's Chamber of Deputies is made up of [[630 deputies]].
    ```
    ```bad 2014-02-02
    France's National Assembly has [[477 members]]; two of the [[144 members]] of the Knesset were there.
    Spain's [[360-seat]] Congress voted, and lawmakers in Russia's [[350-seat]] State Duma rose.
    ```
    ```good 2022-06-24
    The US Supreme Court has six conservative justices. The six justices of the US Supreme Court who agreed left.
    ```
    ```good 2016-03-03
    Since the death of Justice Scalia the US Supreme Court has eight justices, and Obama has named a nominee.
    ```
    ```good 2020-11-05
    The Kansas Supreme Court ruled. The seven-member Supreme Court has seven justices, the U.S. Supreme Court nine.
    ```
    ```good 2019-06-02
    The coalition in the Knesset has 61 members. Likud, the largest party in the Knesset, has 35 seats.
    ```
    ```good 2025-06-02
    There are 27 states in the United States that hang people. There are 51 senators in the US Senate who may.
    ```
    ```good 1958-06-02
    There are 48 states in the United States, and the US Senate has 96 members. A plan would give it 98 members.
    ```
    ```good 2023-03-03
    Ottawa is calm. The House of Commons has 338 members, the Canadian Senate 105. The 650-seat one is in London.
    ```
    ```good 2011-05-05
    The US House has 240 Republican members. The Texas House has 150 members, the state Senate has 31 members.
    ```
    ```good 1997-05-02
    The House of Commons has 659 members. Labour won 418 of its seats; the SNP has six seats in the House of Commons.
    ```
    ```good 2025-06-02
    Ministers from Germany's 16 states met; 12 of Germany's 16 states agreed. All 50 US states did.
    All 31 US states that may did so; all seven US states on the river did.
    ```
    ```good 2010-03-22
    The 100-member US Senate, the 435-member House and the nine justices of the US Supreme Court were there.
    ```
    ```good 1990-09-01
    Germany's 11 states were joined by five. In 2013 the Bundestag's 630 members met.
    ```
    ```good 2025-03-26
    The Bundestag's 733 members had their last day on Monday; the 630 seats of the Bundestag are full.
    ```
    ```good 2005-05-05
    Australia has eight states and territories; Canada's 13 provinces and territories met.
    Japan has 43 prefectures, plus Tokyo, Osaka, Kyoto and Hokkaido. The 17 judges of the ICJ sat, two of them ad hoc.
    Canada's three territories, Canada's two largest provinces and Australia's mainland states voted.
    ```
    """
    if not (_nouns().search(sentence.text) and _COUNTED.search(sentence.text) and named(sentence.text)):
        return
    if any(int(year[0]) != document.day.year for year in _YEAR.finditer(sentence.text)):
        return
    seen: set[Span] = set()
    for pattern in _patterns():
        for found in pattern.finditer(sentence.text):
            at = Span(found.start("said"), found.end("said")).shifted(sentence.span.start)
            owner = _body(found, document.prose)
            right = counts_on(of_body(owner, found["noun"]), document.day)
            number = int(found["n"]) if found["n"].isdigit() else int(read_words(found["n"]) or 0)
            if not right or not number or number in right or at in seen or document.quoted(at):
                continue
            if _partly(found, sentence.text) or not right[0] / 2 < number < right[-1] * 2:
                continue
            if right[0] * 0.85 <= number < right[0] and _OPEN.search(document.prose):
                continue
            seen.add(at)
            yield _hit(at, owner, found, right)


def _hit(at: Span, owner: str, found: re.Match[str], right: tuple[int, ...]) -> Hit:
    noun = found["noun"]
    what = noun + ("" if noun.endswith("s") or noun == "Länder" else "s")
    told = f"{owner}: {' or '.join(map(str, right))} {what}, not {found['n']}."
    better = found["said"].replace(found["n"], str(right[0]), 1)
    evidence = Evidence(told, "knowledge", "Table of counts", verdict="refuted")
    return Hit(at, told, 0.88, (Suggestion(at, better),) if len(right) == 1 else (), (evidence,))


def _body(found: re.Match[str], prose: str) -> str:
    """The body of the table; "Spain's 350-seat Congress" is no Congress in Washington."""
    whose = found.groupdict().get("whose")
    own = f"{whose}'s {found['owner']}"
    if whose and own in table():
        return own
    return "" if whose and found["owner"] not in table() else meant(found["owner"], prose)


def _partly(found: re.Match[str], text: str) -> bool:
    """Whether only some are meant, or the body as it was or may become."""
    before = text[: found.start()]
    if _OFF.search(text) or _JOINED.match(text, found.end()):
        return True
    if found["said"].endswith(found["noun"]) and "-" + found["noun"] in found["said"]:
        return _LATER.search(before) is not None
    if _SOME.search(before):
        return not (_ONE_OF.search(before) and _ENDS.match(text, found.end()))
    return False


@cache
def _words() -> list[str]:
    return sorted({noun for nouns in table().values() for noun in nouns})


@cache
def _nouns() -> re.Pattern[str]:
    return regex(rf"\b(?:{any_of(_words())})\b|-(?:member|seat|judge|justice|strong)\b")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    owner, noun = rf"(?P<owner>{any_of((*table(), *short_names()))})", rf"(?P<noun>{any_of(_words())})"
    sized = rf"(?P<said>{_N}-(?P<noun>member|seat|judge|justice|strong))"
    return (
        regex(rf"\b{owner}['’]s?\s(?P<said>{_N}\s{noun}){_WHOLE}"),
        regex(
            rf"\b[Aa]ll\s(?P<said>{_N}\s{owner}\s{noun})\b(?!\s(?:that|which|where|who|whose|with|without|on|in|hit|of|to|[a-z]+ing)\b)"
        ),
        regex(
            rf"\b(?:[Aa]ll|[Tt]he)\s(?P<said>{_N}\s{noun})\s(?:of|in|on)\s(?:the\s)?{owner}\b(?!['’-]|\s[A-Z]"
            r"|,?\s(?:that|which|where|who|whose|with|without|to|not|up|of|held|representing|allotted|currently|under|for)\b)"
        ),
        regex(
            rf"\b(?:[Tt]he|(?P<whose>(?:[A-Z]\w+\s)?[A-Z]\w+)['’]s|[Aa]n?|[Ii]ts)\s(?:powerful\s|lower\s)?{sized}\s{owner}\b{_BODY_END}"
        ),
        regex(rf"{_START}{owner}{_HAS}(?P<said>{_N}\s{noun}){_END}"),
        regex(
            rf"\b[Tt]here\sare\s(?:now\s|currently\s|exactly\s)?(?P<said>{_N}\s{noun})\s(?:in|on|of)\s(?:the\s)?{owner}\b{_END}"
        ),
    )
