"""Words that no English dictionary has and that stand one slip from a common one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity, Span, Suggestion

_WORD = regex(r"(?<![\w@#./\\'’&-])[a-z]{3,}(?![\w@/\\-]|['’.&][a-z])")
_SIC = regex(r"[”’\"']?\s?[\[(](?:sic|as written|as spelled|as spelt)\b")
_LONG = 8
_ANY = regex(r"[^\W\d_]+")

_INTRODUCED = regex(
    r"(?:\b(?:called|known as|terms?|words?|named|means?|dubbed|or|slang|nicknamed)\s"
    r"(?:an?\s|the\s)?|[(\[])[\"“‘]?$"
)
_ELSEWHERE = frozenset(
    "de la le les el los las du des der die das den dem della dello delle di da do dos van von und y "
    "et o e il lo "
    "al ad en un una une mi su".split(" ")
)
_LATIN = ("us", "um", "ae", "is", "os", "ans", "ens", "ando", "ti", "ici")
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


@rule("misspelling", on=Document, category="spelling", severity=Severity.WARNING)
def misspelling(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A word that is in no dictionary and one slip away from a common one.

    Any spelling of English is right here, British or American. Names, capitalised and
    hyphenated words, words of foreign phrases and words the draft uses again and again
    are left alone; so are words built from known parts (livestream, pre-war).

    ```bad 2025-06-01
    The flood has [[devasted]] much of the valley.
    ```
    ```bad 1997-05-02
    The new [[goverment]] will meet on Friday in London.
    ```
    ```bad 2012-09-14
    The accident [[occured]] near Pune, police said.
    ```
    ```bad 2019-03-08
    Voters will [[recieve]] their ballots [[untill]] Monday.
    ```
    ```good 2025-06-01
    The flood has devastated much of the valley.
    ```
    ```good 1988-02-11
    The programme was cancelled after the honour guard travelled home; the program was canceled.
    ```
    ```good 2021-10-04
    Doomscrolling and livestreams made the vloggers rich, said the unvaccinated podcaster.
    ```
    ```good 2016-11-09
    He ordered a bife de chorizo and wrote to info@minstry.example about the rial and the zloty.
    ```
    ```good 2003-07-19
    "I ain't goin' nowhere, dontcha know," he said. "Yer man is deid."
    ```
    ```good 2022-04-01
    The loya jirga met in Kabul, and the jirga elected a speaker before the jirga dissolved.
    ```
    """
    from checker import spelling

    counts = Counter(_WORD.findall(document.prose))
    slips = {word: better for word, count in counts.items() if count <= 2 and (better := _better(word))}
    for found in _WORD.finditer(document.prose) if slips else ():
        span = Span(found.start(), found.end())
        better = slips.get(found.group(), ())
        if (
            not better
            or _foreign(document.prose, span)
            or _SIC.match(document.prose, span.end)
        ):
            continue
        quoted = document.quoted(span)
        if quoted and found.group() not in spelling.frequent() and len(found.group()) < _LONG:
            continue
        yield Hit(
            span,
            f"“{found.group()}” is in no dictionary. Did you mean “{better[0]}”?",
            0.9,
            tuple(Suggestion(span, each) for each in better[:3]),
            severity=Severity.NOTE if quoted else None,
        )


def _better(word: str) -> tuple[str, ...]:
    """The common words `word` was probably meant to be; none where it may be a word itself.

    The shorter the word, the plainer the slip must be: many short strings are words of
    some language. Two letters that changed places are the plainest, a changed letter the least.
    """
    from checker import spelling

    if word in spelling.frequent():
        return (spelling.frequent()[word],)
    if spelling.known(word) or spelling.formed(word) or len(word) < 5:
        return ()
    near = spelling.suggest(word)
    if not near or near[0][0] != word[0]:
        return ()
    best = near[0]
    if word.endswith(_LATIN) and best[-2:] != word[-2:]:
        return ()
    swapped = len(best) == len(word) and sorted(best) == sorted(word)
    if spelling.derived(word) and not (len(best) > len(word) or swapped):
        return ()
    if len(best) == len(word) and not swapped and not (_sounds_alike(word, best) or _next_key(word, best)):
        return ()
    least = 5 if swapped else 6 if len(best) != len(word) else 7
    alone = len(near) == 1 and len(word) >= 5 and (len(best) > len(word) or _sounds_alike(word, best))
    return near if len(word) >= least or alone else ()


def _sounds_alike(word: str, other: str) -> bool:
    """Whether two words of one length differ by a letter that sounds like the other."""
    if len(word) != len(other) or len(word) < 6:
        return False
    changed = [{a, b} for a, b in zip(word, other, strict=True) if a != b]
    return len(changed) == 1 and any(
        changed[0] <= set(group) for group in ("aeiouy", "gj", "csz", "ckq", "dt", "fv", "mn")
    )


def _next_key(word: str, other: str) -> bool:
    """Whether two words of one length differ by a letter that lies beside the other on the keyboard."""
    changed = [(a, b) for a, b in zip(word, other, strict=True) if a != b]
    return len(changed) == 1 and any(
        changed[0][0] in row and changed[0][1] in row and abs(row.index(changed[0][0]) - row.index(changed[0][1])) == 1
        for row in _KEYS
    )


def _foreign(prose: str, span: Span) -> bool:
    """Whether the word is part of a name or a phrase of another language, or a term just explained."""
    from checker import spelling

    lead = prose[max(0, span.start - 40) : span.start]
    before = _ANY.findall(lead)[-1:]
    after = _ANY.findall(prose[span.end : span.end + 25])[:1]
    if _INTRODUCED.search(lead):
        return True
    if before and before[0][0].isupper() and not spelling.known(before[0].lower()):
        return True
    return any(
        word in _ELSEWHERE
        or not word.isascii()
        or (word.islower() and len(word) > 1 and not spelling.known(word) and not spelling.suggest(word))
        for word in (*before, *after)
    )
