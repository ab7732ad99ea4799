"""Lists of links and calls to share that were pasted along with an article."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules import rule
from checker.types import Desk, Document, Hit, Severity


@rule("page-furniture", on=Document, category="boilerplate", severity=Severity.NOTE)
def page_furniture(document: Document, whole: Document, desk: Desk) -> Iterator[Hit]:
    """Lines of the web page that are not part of the article: "Trending", "Read more", "Share this".

    They should go before publication. Nothing in them has been checked.

    ```bad 2025-06-01
    The bridge in Maputo opened on Sunday, the mayor said.

    [[Trending]]

    - Governor pledges to repair island’s power grid

    - Shark startles diners in Rhode Island
    ```
    ```bad 2018-05-20
    The wedding took place in Windsor under a clear sky.

    [[READ MORE: What the guests wore at the chapel]]

    The couple then drove to Frogmore.
    ```
    ```bad 2010-08-05
    Thirty-three miners are trapped near Copiapó.

    [[Advertisement]]

    Rescuers reached the shaft on Thursday.
    ```
    ```good 2025-06-01
    The trending topic in Maputo was the bridge, the mayor said.
    ```
    ```good 2018-05-20
    Related

    The two crimes are related, the police in Windsor said. They have arrested a man.
    ```
    ```good 2010-08-05
    The miners asked for three things:

    - Water

    - Batteries

    - News of their families
    ```
    ```good 2002-01-02
    More: the saint and statesman was beheaded in 1535, and his books are read more than ever.
    ```
    ```good 2016-03-17
    The firm sold advertisement space to the party, the court in Brasília heard.
    ```
    """
    previous = False
    blocks = document.blocks
    for index, block in enumerate(blocks):
        furniture = block.kind == "furniture"
        if furniture and not previous:
            end = index
            while end + 1 < len(blocks) and blocks[end + 1].kind == "furniture":
                end += 1
            more = end - index
            rest = f" and the {more} lines under it" if more > 1 else " and the line under it" if more else ""
            yield Hit(
                block.span,
                f"Page furniture, not article text: this line{rest}. Nothing in it was checked.",
                0.9,
            )
        previous = furniture
