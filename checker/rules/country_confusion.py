"""Colombia and Columbia: the country, and the places, firms and schools that are spelt with a u."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.patterns import regex
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span, Suggestion

_COUNTRY = regex(
    r"\b(?:Bogot[aá]|Medell[ií]n|Cali|Cartagena|Barranquilla|C[uú]cuta|FARC|ELN|Venezuelan?|"
    r"Ecuador(?:ean|ian)?|Peru(?:vian)?|"
    r"Latin America\w*|South America\w*|cartels?|cocaine|guerrill\w+|pesos?|Uribe|Santos|Duque|Petro|"
    r"Escobar|Pastrana|Samper|"
    r"Shakira|paramilitar\w+|Farc|drug lords?|Andean)\b"
)
_WITH_U = regex(
    r"\s(?:University|Records|Pictures|River|Broadcasting|Sportswear|College|Law|Business|Journalism|"
    r"Heights|Gorge|Basin|"
    r"County|Missourian|Street|Road|Gas|Tristar|TriStar|House|Threadneedle|Spectator|Glacier|Lions|"
    r"space|shuttle|crew|"
    r"disaster|students?|professors?|protesters?|campus|graduate|accident|mission|astronauts?)|"
    r",\s(?:Missouri|Mo\.|South "
    r"Carolina|S\.C\.|Md\.|Maryland|Tenn|SC\b|MO\b|MD\b|Mississippi|Pennsylvania|Illinois|Kentucky)"
)
_BEFORE_U = regex(
    r"(?:British|District of|Shuttle|shuttle|Space Shuttle|Washington|University of|South|Missouri|"
    r"HMS|Ms|Hail)\s$"
)
_PEOPLE = regex(
    r"\s(?:President|president|government|Government|peso|army|Army|cartel|rebels|coffee|drug|police|"
    r"officials|voters)"
)


@rule("country-confusion", on=Sentence, category="geography", severity=Severity.WARNING)
def country_confusion(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """The South American country spelt Columbia, or British Columbia spelt like the country.

    The country is Colombia; the university, the river, the space shuttle, the province
    and the District are Columbia. Decided by the words around it: no such word, no flag.

    ```bad 2016-10-02
    Voters in [[Columbia]] rejected the deal with the FARC guerrillas.
    ```
    ```bad 1993-12-02
    The [[Columbian]] president said Escobar was dead in Medellín.
    ```
    ```bad 2021-06-30
    A heatwave killed hundreds in British [[Colombia]], Canada.
    ```
    ```bad 1968-04-30
    Police cleared the halls of [[Colombia]] University in New York.
    ```
    ```good 2016-10-02
    Voters in Colombia rejected the deal with the FARC guerrillas.
    ```
    ```good 2003-02-01
    The shuttle Columbia broke up over Texas. NASA lost seven of the crew of Columbia.
    ```
    ```good 2021-06-30
    British Columbia and the District of Columbia share a name with Columbia Records.
    ```
    ```good 2010-06-20
    A Columbia University expert on Latin America spoke on cocaine in Bogotá.
    ```
    ```good 2011-05-05
    The National University of Colombia is in Bogotá; Columbia, South Carolina, is not.
    ```
    """
    for found in re.finditer(r"\b(?:Columbia(?P<people>ns?)?|Colombia)\b(?!n)", sentence.text):
        before, after = sentence.text[: found.start()], sentence.text[found.end() :]
        span = Span(found.start(), found.end()).shifted(sentence.span.start)
        if found.group() == "Colombia":
            if re.search(r"\b(?:British|District of)\s$", before) or (
                re.match(r"\s(?:University|Records|Pictures|River Gorge)\b", after)
                and not before.endswith("University of ")
            ):
                yield Hit(
                    span,
                    "With a u: Columbia is the province, the District, the university.",
                    0.9,
                    (Suggestion(span, "Columbia"),),
                )
            continue
        if _WITH_U.match(after) or _BEFORE_U.search(before):
            continue
        near = _COUNTRY.search(sentence.text)
        if near or (found["people"] and _PEOPLE.match(after)):
            right = found.group().replace("Colu", "Colo")
            yield Hit(span, f"The country is spelt Colombia: “{right}”.", 0.9, (Suggestion(span, right),))
