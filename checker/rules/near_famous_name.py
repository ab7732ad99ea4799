"""A well-known person's name with one letter wrong."""

from __future__ import annotations

from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.rules.misspelled_name import table
from checker.spelling import famous, names
from checker.types import Desk, Document, Hit, Severity, Suggestion

_SIC = regex(r"['’]?s?\s?[\[(]sic")
_OWN = regex(r"\b(?:no\srelation|not\sto\sbe\sconfused|namesake)\b")


@rule("near-famous-name", on=Document, category="name", severity=Severity.WARNING)
def near_famous_name(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """A well-known person's full name with a letter wrong, missing or doubled.

    Whole names are compared with some 1,200 that newspapers write often. Where the odd word is
    an ordinary word or a name that others bear (Steven Hawkins), nothing is said; so, too,
    where the draft has the right name of somebody else.

    ```bad 2012-08-25
    [[Neil Armstong]], who walked on the moon in 1969, died on Saturday.
    ```
    ```bad 2017-01-05
    The [[Barbara Streisand]] tour will begin in Brooklyn.
    ```
    ```bad 1963-06-06
    The German chancellor met [[Alfred Hitchock]] in Munich.
    ```
    ```bad 2004-07-07
    Mohandas Gandhi had read [[Leo Tolstoj]] in Durban, and [[Henry Kissenger]] had not.
    ```
    ```good 2012-08-25
    Neil Armstrong, who walked on the moon in 1969, died on Saturday. Lance Armstrong did not.
    ```
    ```good 2017-01-05
    Barbra Streisand and Barbara Walters met in Brooklyn; Stephen Hawkins, a plumber, fixed the tap.
    ```
    ```good 1963-06-06
    Alfred Hitchcock's guests were Salvador Dali, Joan Miro and Hermann Goering's nephew.
    ```
    ```good 2004-07-07
    Fyodor Dostoyevsky and Sergei Rachmaninov are spelt in many ways; Michael Jacksons are many.
    ```
    ```good 2020-02-02
    Will Smyth and Bob Dillon of Cork, and Andy Murrey [sic], signed the letter.
    ```
    ```good 1999-12-12
    George Bushell taught Bill Gated, the hero of a play in Leeds, to sing.
    ```
    """
    listed = table()
    for name in names.find(document):
        if not name.given or document.quoted(name.span) or _SIC.match(document.prose, name.span.end):
            continue
        right = famous.meant(name.given, name.last, desk.knowledge)
        written = " ".join((*name.given, name.last))
        if right and written not in listed and name.last not in listed:
            yield Hit(name.span, f"The well-known name is spelt “{right}”.", 0.8, (Suggestion(name.span, right),))
