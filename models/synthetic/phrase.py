"""Numbers, dates and the small change of newsroom prose."""

# ruff: noqa: E501 (tables of wordings, one a line)

from __future__ import annotations

import random

from models.pairs import Pair
from models.synthetic.world import DAYS, MONTHS, World

E, N, C = "entailment", "neutral", "contradiction"
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()

OPENINGS = (
    "On {day}, |In a statement, |Earlier this week, |At a summit in {city}, |As the vote approached, |After months of talks, |"
    "In {month}, |Despite heavy rain, |Under pressure from the opposition, |During a debate, |At the weekend, |Late on {day}, |"
    "Before an audience in {city}, |To the surprise of many, |By all accounts, |As expected, "
).split("|")
FILLERS = (
    "The announcement drew a crowd in {city}.|Markets barely moved.|Reporters waited outside for hours.|No further details were given.|"
    "The weather in {city} was mild.|Officials declined to comment.|The figures will be published in {month}.|Shares in {company} fell slightly.|"
    "A spokesperson for {company} said nothing had changed.|Trains to {city} were delayed.|It was a quiet {day}.|The talks resume in {month}.|"
    "{person} was also present.|{person} welcomed the news.|The hall in {city} was full.|Opinion polls suggest little has changed."
).split("|")


def words(number: int) -> str:
    """A whole number under a thousand in words."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    rest = f" and {words(number % 100)}" if number % 100 else ""
    return f"{ONES[number // 100]} hundred{rest}"


def written(number: int, rng: random.Random) -> str:
    """The number in words or figures, as style guides allow."""
    return words(number) if number < 100 and rng.random() < 0.4 else f"{number:,}"


def day_of(year: int, month: int, day: int, rng: random.Random) -> str:
    """A full date in one of the usual forms."""
    name = MONTHS[month - 1]
    return rng.choice(
        (f"{day} {name} {year}", f"{name} {day}, {year}", f"{day} {name[:3]} {year}", f"{day} {name}, {year}")
    )


def filled(text: str, world: World) -> str:
    """A filler with chance names of this side."""
    from models.synthetic.world import COMPANIES

    rng = world.rng
    country = rng.choice(world.countries)
    return text.format(
        day=rng.choice(DAYS), month=rng.choice(MONTHS), city=rng.choice(country.cities),
        company=world.two(COMPANIES)[0], person=rng.choice(world.people),
    )  # fmt: skip


def upper(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def stopped(text: str) -> str:
    """The text as a sentence: first letter upper, a full stop behind."""
    return upper(text) if text.endswith((".", "?", "!")) else upper(text) + "."


def dressed(pair: Pair, world: World) -> Pair:
    """The pair in newsroom clothes: now and then an opening, or an unrelated sentence before or after."""
    rng, premise = world.rng, stopped(pair.premise)
    if rng.random() < 0.12 and not premise.startswith(("If ", "Had ", "On ", "In ", "It ")):
        premise = filled(rng.choice(OPENINGS), world) + (
            premise
            if premise.split()[0] not in ("The", "A", "Neither", "Neighbouring")
            else premise[:1].lower() + premise[1:]
        )
    if rng.random() < 0.2:
        premise = f"{premise} {filled(rng.choice(FILLERS), world)}"
    if rng.random() < 0.1:
        premise = f"{filled(rng.choice(FILLERS), world)} {premise}"
    hypothesis = stopped(pair.hypothesis)
    return pair._replace(premise=premise, hypothesis=hypothesis if rng.random() < 0.85 else hypothesis.rstrip("."))
