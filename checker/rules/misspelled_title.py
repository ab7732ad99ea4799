"""misspelled-title: the word of an office or rank, misspelt before a name.

Knows the words of the offices and ranks that news puts before names. Compares letters: a capitalised
word that no dictionary and no list of names has, one slip from such a word (two in long ones), right
before a name. Three slips that make real words (primer, minster, mister) are read only where the
words around leave no other sense. Does not know who holds what.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from checker.annotate.places import states
from checker.patterns import regex
from checker.rules import rule
from checker.spelling.letters import letters_apart
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_TITLES = (
    "Ambassador Secretary Minister President Chancellor Premier Senator Governor Congressman Congresswoman "
    "Representative Attorney Solicitor Commissioner Chairman Chairwoman Chairperson General Colonel Lieutenant "
    "Sergeant Admiral Archbishop Bishop Cardinal Professor Councillor Councilman Councilwoman Alderman Sheriff "
    "Justice Speaker Spokesman Spokeswoman Spokesperson Marshal Captain Brigadier Commander Detective Inspector "
    "Superintendent Constable Treasurer Prosecutor Assemblyman Assemblywoman Delegate Lieutenant Comptroller "
    "Prime Foreign Defence Defense Interior Finance Attorney Director Coordinator Commandant Prince Princess "
    "Emperor Sultan Ayatollah Reverend"
).split()
_TWO_SLIPS = 8
_WORD = regex(
    r"(?<![\w’'.-])(?P<word>[A-Z][a-z]{4,}(?:-[A-Z]?[a-z]{5,})?)"
    r"(?=\s(?:General\s|of\s(?:State|Defen[cs]e|Commerce|Energy|Education|the\sTreasury)\s)?[A-Z][^\W\d_]*[\w’'.-]*)"
)
_NAME = regex(
    r"\s(?:of\s(?:the\s)?[A-Z][a-z]+\s|General\s|Minister\s|Secretary\s|President\s|Candidate\s)?"
    r"(?P<name>[A-Z][\w’'.-]+(?:\s(?:[a-z]{2,3}\s)?[A-Z][\w’'-]+)*)"
)
_BEFORE = regex(r"(?:^|[\s“\"(])(?P<before>[\w.’'-]+),?\s$")
_OTHERS = frozenset(
    (
        "presidente presidenta president ministro ministra ministre ministerin senador senadora senatore senateur "
        "senator gobernador governador governatore gouverneur guvernor generale general coronel kolonel colonnello "
        "capitano capitan capitaine kapitan professore profesor professeur professur kardinal cardenal cardinale "
        "comandante komandant commandante commandant inspektor ispettore inspecteur kommissar commissario "
        "comisario commissaire marschall marshall marechal sargento sergent seargent sekretar secretario "
        "secretaria secretaire prins prinz prinses principe prince premiere premier premiers presidium presidio "
        "presidents senators ministers generals governors sultana generali ministry ministries directors directeur "
        "director direktor delegates speakers justices emperors procurator prosecutors reverends minstrel minister "
        "minnister bispo obispo reverendo reverend detectives princes premio premia prima primer primo prims grime "
        "crime primes foreigner foreigners finances offence offense defences interiors exterior interieur "
        "detectivist chancellors chancery admirals ambassadors secretariat commandos commander commanders "
        "kommander commandeur marshals justicia justine"
    ).split()
)
"""Words of other languages, plurals and names a slip away from a title."""
_MODIFIERS = frozenset(
    "former vice deputy prime foreign first acting interim new then lt. maj. brig. lieutenant major rear us u.s. uk eu "
    "un u.n. nato defence defense interior finance justice home health state attorney assistant under senior chief "
    "retired ex current incoming outgoing late and but with when as after while the by for from".split()
)
_MINSTER = regex(
    r"\b(?:Prime|Foreign|Defen[cs]e|Interior|Finance|Health|Justice|Education|Economy|Home|Transport|Energy|Agriculture"
    r"|Environment|Labou?r|Culture|Trade)\s(?P<word>Minster|Mister|Minsters|Miniters?)\s[A-Z]"
)
_PRIMER = regex(r"(?P<word>Primer|Premiere|Première)\s(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)")
_PRIMER_MINISTER = regex(r"\b(?P<word>Primer|Prim|Primal|Prima)\sMinister\b")


@rule("misspelled-title", on=Sentence, category="spelling", severity=Severity.WARNING)
def misspelled_title(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """An office or rank misspelt before a name.

    "Presidnet Vladimir Putin", "Prime Minster", "Chinese Primer Li Keqiang": spelling checkers
    leave capitalised words alone. Titles in other languages, surnames and words that exist are
    left alone, unless the words around them leave no other sense.

    ```bad 2013-07-01
    The talks between Russian [[Presidnet]] Vladimir Putin and German [[Chancelor]] Angela Merkel were brief.
    ```
    ```bad 1988-03-04
    British Prime [[Minster]] Margaret Thatcher met Foreign [[Minsiter]] Roland Dumas in Paris.
    ```
    ```bad 2014-11-11
    Chinese [[Primer]] Li Keqiang received UN [[Secretary-Genral]] Ban Ki-moon in Beijing.
    ```
    ```bad 1999-02-13
    Former [[Govenor]] Ann Richards and [[Attorny]] General Janet Reno sat side by side.
    ```
    ```bad 1944-06-07
    [[Lieutenent]] General Omar Bradley landed after noon.
    ```
    ```good 2013-07-01
    Russian President Vladimir Putin and German Chancellor Angela Merkel were brief.
    ```
    ```good 2005-10-05
    York Minster Archbishop John Sentamu was installed; Minster Lovell is a village.
    ```
    ```good 2012-12-21
    Spain's Presidente Mariano Rajoy met Ministro Jose Manuel Garcia and Senador Aecio Neves.
    ```
    ```good 1998-05-05
    Marshall Mathers sang, Presley Gerber danced; Generali Arena Prague and Sergent Major are brands.
    ```
    ```good 2014-11-11
    The Art Primer Li Wei wrote sold well. Presiding Judge Ann Lee read it; Senor Pedro Ruiz did not.
    ```
    ```good 1971-08-08
    Mister Rogers sang in Pittsburgh; Governess Jane Eyre is a part she played.
    ```
    """
    seen: set[int] = set()
    for at, right in (*_real_words(sentence.text, desk), *_unknown_words(sentence.text, desk)):
        span = at.shifted(sentence.span.start)
        if span.start in seen or document.quoted(span):
            continue
        seen.add(span.start)
        wrong = at.of(sentence.text)
        yield Hit(span, f"“{wrong}” before a name: “{right}” is meant.", 0.92, (Suggestion(span, right),))


def _real_words(text: str, desk: Desk) -> Iterator[tuple[Span, str]]:
    """Words that exist, where a title alone makes sense."""
    for found in _MINSTER.finditer(text):
        yield Span(*found.span("word")), "Minister"
    for found in _PRIMER_MINISTER.finditer(text):
        yield Span(*found.span("word")), "Prime"
    for found in _PRIMER.finditer(text):
        before = text[: found.start()].split()[-1:]
        owner = before[0].removesuffix("'s").removesuffix("’s") if before else ""
        of_state = owner in states(desk.knowledge, "adjective") or (
            owner != "".join(before) and owner in states(desk.knowledge, "name")
        )
        if of_state and found["name"].split()[0] not in ("Of", "League", "Division") and _person(found["name"], desk):
            yield Span(*found.span("word")), "Premier"


def _person(name: str, desk: Desk) -> bool:
    """Whether the reference knows a person of the name, full or last."""
    words = name.removesuffix("'s").removesuffix("’s")
    known = desk.knowledge.named([words]).get(words, ()) or desk.knowledge.surnamed([words]).get(words, ())
    return any(each.kind == "person" for each in known)


def _unknown_words(text: str, desk: Desk) -> Iterator[tuple[Span, str]]:
    """Capitalised words that nobody knows, a slip away from a title, before a name."""
    for found in _WORD.finditer(text):
        right = _meant(found["word"])
        name = _NAME.match(text, found.end())
        if not right or name is None or not _free(text[: found.start()], desk):
            continue
        yield Span(*found.span("word")), right


def _free(before: str, desk: Desk) -> bool:
    """Whether the word stands as a title does: not inside a longer name."""
    found = _BEFORE.search(before)
    if found is None:
        return True
    word = found["before"]
    plain = word.lower().removesuffix("'s").removesuffix("’s")
    if before.rstrip().endswith((",", ";", ":", "—", "–")) or not word[0].isupper() or plain in _MODIFIERS:
        return True
    owner = word.removesuffix("'s").removesuffix("’s")
    return plain != word.lower() or owner in states(desk.knowledge, "adjective") or word.rstrip(".").lower() in _plain()


@cache
def _plain() -> frozenset[str]:
    return frozenset(each.lower() for each in _TITLES)


@cache
def _meant(word: str) -> str:
    """The title that the word was meant to be; "" where it is a word, a name or far from every title."""
    from checker import spelling

    if "-" in word:
        return _compound(word)
    plain = word.lower()
    if plain in _plain() or plain in _OTHERS or spelling.known(plain) or spelling.seen_name(plain):
        return ""
    near = [(each, _slips(plain, each.lower())) for each in _TITLES if each[0] == word[0]]
    near = [(each, slips) for each, slips in near if slips <= (2 if len(each) >= _TWO_SLIPS else 1)]
    best = min(near, key=lambda each: each[1], default=("", 0))
    return best[0]


def _compound(word: str) -> str:
    """ "Secretary-Genral": one half right, the other a slip off."""
    first, _, second = word.partition("-")
    halves = [_meant_half(first, "Secretary"), _meant_half(second, "General")]
    right = "-".join(halves)
    return right if all(halves) and word.lower().rstrip("s") != right.lower() else ""


def _meant_half(half: str, title: str) -> str:
    near = _slips(half.lower(), title.lower()) <= (2 if len(title) >= _TWO_SLIPS else 1)
    return (title if half[0].isupper() else title.lower()) if near else ""


def _slips(one: str, two: str) -> int:
    return letters_apart(one, two, 2)


