"""News text of any length, made by a seed: ordinary sentences with names, offices, quotations, dates and sums.

It is meant to cost what an article costs, not to read like one.
"""

from __future__ import annotations

from random import Random

PEOPLE = (
    "German Chancellor Friedrich Merz", "French President Emmanuel Macron", "Prime Minister Giorgia Meloni",
    "Anna Berg, a spokeswoman for the port", "Finance Minister Lars Klingbeil", "Council leader Tom Reyes",
    "NATO Secretary General Mark Rutte", "Maria Santos, who runs the school", "Judge Helen Okafor",
)  # fmt: skip
DEEDS = (
    "said on Monday that the plan would cost €{n} million over {k} years",
    "told reporters in {place} that “the work is not done, and nobody should pretend that it is”",
    "met representatives of {k} countries in {place} on 14 May 2025",
    "rejected the proposal, which had been agreed in {place} in {year}",
    "visited {place} after {n} people had lost their homes in the flood",
    "expects {n},000 visitors, up from {k},000 in {year}",
    "warned that prices had risen by {k} per cent since {year}",
    "signed an agreement with the government of {place}’s neighbour, officials said",
)
PLACES = ("Berlin", "Warsaw", "Nairobi", "Lyon", "Bogotá", "Osaka", "Leeds", "Porto", "Winnipeg", "Accra")
LINKS = ("Meanwhile, ", "In a statement, ", "Later that day, ", "According to the ministry, ", "", "", "", "")


def article(words: int, seed: int = 1) -> str:
    """About `words` words in paragraphs of three to five sentences."""
    chance, count, paragraphs = Random(seed), 0, []
    while count < words:
        sentences = [_sentence(chance) for _ in range(chance.randint(3, 5))]
        count += sum(len(each.split()) for each in sentences)
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(paragraphs) + "\n"


def _sentence(chance: Random) -> str:
    deed = chance.choice(DEEDS).format(
        n=chance.randint(11, 990), k=chance.randint(2, 10), year=chance.randint(1998, 2024), place=chance.choice(PLACES)
    )
    return f"{chance.choice(LINKS)}{chance.choice(PEOPLE)} {deed}."
