"""wrong-creator: a famous book, film, painting, opera, firm or discovery given to the wrong maker.

Knows a table of works and of everybody to whom each can rightly be given. Names as wrong only a maker who
stands in the table for another work: Dickens wrote no "Wuthering Heights", Jobs founded no Microsoft.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules import rule
from checker.types import Desk, Document, Evidence, Hit, Sentence, Severity, Span, Suggestion
from checker.works_listed import Work
from checker.works_told import ties


@rule("wrong-creator", on=Sentence, category="name", severity=Severity.WARNING)
def wrong_creator(sentence: Sentence, document: Document, desk: Desk) -> Iterator[Hit]:
    """A famous work, firm or discovery given to somebody known for another.

    "Wuthering Heights" is Emily Brontë's, Microsoft was founded by Bill Gates and Paul Allen. Adaptations,
    productions, covers and versions are left alone, and so is everybody the table does not know.

    ```bad 2012-02-07
    Charles Dickens wrote “[[Wuthering Heights]]” and fourteen other novels.
    ```
    ```bad 2019-04-04
    The film is set in the world of George Orwell's [[Brave New World]].
    ```
    ```bad 2011-10-06
    [[Microsoft]] founder Steve Jobs died on Wednesday in Palo Alto.
    ```
    ```bad 1999-03-08
    “[[Apocalypse Now]]”, directed by Stanley Kubrick, was shot in the Philippines.
    ```
    ```bad 2004-08-23
    Thieves took “[[The Scream]]” by Vincent van Gogh from a museum in Oslo.
    ```
    ```bad 2006-01-27
    Ludwig van Beethoven's “[[The Magic Flute]]” was staged in Salzburg.
    ```
    ```bad 2013-10-10
    The composer of “[[La Traviata]]”, Giacomo Puccini, was born in Lucca.
    ```
    ```bad 2010-12-08
    Fans sang “[[Imagine]]”, the song by Paul McCartney, in Central Park.
    ```
    ```bad 2023-10-20
    The [[Sydney Opera House]], designed by Frank Gehry, turned 50.
    ```
    ```bad 2018-04-11
    [[Facebook]], founded by Jack Dorsey in 2004, has two billion users.
    ```
    ```bad 1987-12-20
    Franz Kafka, whose novel “[[The Magic Mountain]]” is set in Davos, was ill himself.
    ```
    ```good 2012-02-07
    Charles Dickens wrote “Great Expectations”. Emily Brontë wrote “Wuthering Heights”.
    ```
    ```good 2019-04-04
    The film borrows from George Orwell's Nineteen Eighty-Four and from Aldous Huxley's Brave New World.
    ```
    ```good 2011-10-06
    Steve Jobs, founder of Apple, died on Wednesday; Microsoft founder Bill Gates praised him, his old rival.
    ```
    ```good 1999-03-08
    “Apocalypse Now”, directed by Francis Ford Coppola, was based on Joseph Conrad's “Heart of Darkness”.
    ```
    ```good 2018-05-05
    Martin Scorsese's favourite is The Red Shoes. Kenneth Branagh's version of Christie's Death on the Nile is out.
    ```
    ```good 2016-06-06
    Sergei Eisenstein's copy of Ulysses is for sale. Jeff Bezos's Amazon and Elon Musk's SpaceX compete.
    ```
    ```good 1978-05-05
    Leonard Bernstein's Fidelio was filmed in Vienna; Joan Baez's cover of “Blowin' in the Wind” was a hit.
    ```
    ```good 2001-09-01
    Virginia Woolf published “The Waste Land”, and Charles Dickens did not write “Middlemarch”.
    ```
    ```good 2016-05-05
    Norman Foster's plan for the World Trade Center lost. The Jane Austen Museum showed “Great Expectations”.
    ```
    ```good 2023-07-07
    Elon Musk bought Twitter, which Jack Dorsey founded. Verdi's “Macbeth” opens in Milan.
    ```
    """
    for tie in ties(sentence.text):
        named = tie.named.shifted(sentence.span.start)
        if not document.quoted(named):
            yield _hit(tie.work, tie.maker, tie.titled.shifted(sentence.span.start), named)
            return


def _hit(work: Work, maker: str, span: Span, at: Span) -> Hit:
    first, last = work.own[0], work.own[0].rpartition(" ")[2][:3]
    others = [other for other in work.own[1:2] if last not in other]
    title = work.title[0].upper() + work.title[1:]
    told = f"{work.title} ({work.kind}) is by {' or '.join([first, *others])}, not by {maker}."
    if work.kind == "company":
        told = f"{work.title} was founded by {' and '.join([first, *others])}, not by {maker}."
    elif work.kind == "building":
        told = f"{title} was designed by {' or '.join([first, *others])}, not by {maker}."
    elif work.kind.startswith("discovery"):
        told = f"{title}: {' or '.join([first, *others])}, not {maker}."
    evidence = Evidence(told, "knowledge", "Table of works and makers", verdict="refuted")
    return Hit(span, told, 0.8, (Suggestion(at, work.own[0]),), (evidence,))
