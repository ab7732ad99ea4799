"""Capitals and largest cities, birthplaces, seats, directions, membership of organisations."""

# ruff: noqa: E501 (tables of wordings, one a line)

from __future__ import annotations

from models.pairs import Pair
from models.synthetic.phrase import C, E, N
from models.synthetic.world import COMPANIES, ORGANISATIONS, World

CITY_AND_CAPITAL = (
    "{a} is the largest city in {c}; its capital is {b}|{b} is the capital of {c}, but {a} is its largest city|{a}, the biggest city of {c}, lies far from the capital, {b}|"
    "although {a} is larger, {b} is the capital of {c}|the capital of {c} is {b}, not {a}, its most populous city|{c}'s government sits in {b}, its capital; most people live in {a}, the largest city|"
    "{b} replaced {a} as the capital of {c}, though {a} is still the largest city|{a} is the commercial centre of {c} and its largest city. {b} is the capital"
).split("|")
CAPITAL = (
    "{b} is the capital of {c}|protesters gathered in {b}, the capital of {c}|{c}, whose capital is {b}, rejected the offer|talks began in {b}, the {j} capital|the {j} capital, {b}, was flooded|"
    "in {b}, capital of {c}, shops were closed|{c}'s capital, {b}, lies on a river|the court sits in {b}, {c}'s capital"
).split("|")


IS_CAPITAL = (
    "{x} is the capital of {y}",
    "the capital of {y} is {x}",
    "{x} is {y}'s capital",
    "{x} is the capital city of {y}",
    "{y}'s capital is {x}",
)


def capital_pairs(world: World) -> list[Pair]:
    """Which city is the capital, which is only the largest, and of which country."""
    rng, (country, other) = world.rng, world.two_countries()
    city, capital = (
        rng.choice(country.cities),
        country.capital if rng.random() < 0.6 else rng.choice(country.cities),
    )
    if city == capital or city in capital or capital in city:
        return []
    both = rng.random() < 0.6
    premise = world.wording(CITY_AND_CAPITAL if both else CAPITAL).format(
        a=city, b=capital, c=country.name, j=country.adjective
    )
    is_capital = rng.choice(IS_CAPITAL)
    found = [
        (is_capital.format(x=capital, y=country.name), E),
        (is_capital.format(x=city, y=country.name), C),
        (is_capital.format(x=capital, y=other.name), C),
        (f"{capital} is not the capital of {country.name}", C),
        (is_capital.format(x=rng.choice(other.cities), y=country.name), C),
    ]
    if both:
        found += [
            (f"{city} is the largest city in {country.name}", E),
            (f"{capital} is the largest city in {country.name}", C),
            (is_capital.format(x=city, y=country.name), C),
            (f"{city} is not the capital of {country.name}", E),
        ]
    else:
        found += [
            (f"{capital} is the largest city in {country.name}", N),
            (f"{capital} is in {country.name}", E),
            (f"{capital} is a city in {other.name}", C),
            (f"{capital} lies on the coast", N),
        ]
    return [Pair(premise, hypothesis, label, "capital") for hypothesis, label in rng.sample(found, 2)]


WHERE = (
    ("{p} was born in {a}, {c}|{p}, a native of {a} in {c}, moved abroad|{p}, born in {a}, {c}, studied law|{a} in {c} is the birthplace of {p}|{p} (born in {a}, {c}) is a painter|born in the {j} town of {a}, {p} became a doctor", "{p} was born in {x}", "born"),
    ("{k} is based in {a}, {c}|{k}, headquartered in {a}, {c}, lost money|the {j} firm {k} has its head office in {a}|{k}, which has its seat in {a} in {c}, hired staff|{k} runs its business from {a}, {c}|the head office of {k} stands in {a}, {c}", "{k} has its headquarters in {x}", "seat"),
    ("{p} died in {a}, {c}|{p} died at home in the {j} town of {a}|{p} passed away in {a}, {c}, last week|in {a}, {c}, {p} died of a heart attack|{p}, who died in {a} in {c}, was admired|the death of {p} in {a}, {c}, was announced", "{p} died in {x}", "died"),
    ("the summit took place in {a}, {c}|leaders met for the summit in {a} in {c}|{c} hosted the summit in {a}|the {j} town of {a} hosted the summit|the summit was held in {a}, {c}|{a}, {c}, was the venue of the summit", "the summit was held in {x}", "venue"),
    ("the earthquake struck {a}, {c}|an earthquake hit {a} in {c}|the {j} town of {a} was hit by an earthquake|houses fell when an earthquake struck {a}, {c}|rescuers rushed to {a}, {c}, after the earthquake|in {c}, the earthquake damaged {a}", "the earthquake struck {x}", "quake"),
)  # fmt: skip


def where_pairs(world: World) -> list[Pair]:
    """Where somebody was born or died, where a firm sits, where something happened."""
    rng, (country, other) = world.rng, world.two_countries()
    texts, hypothesis, name = rng.choice(WHERE)
    person, company, city = rng.choice(world.people), world.two(COMPANIES)[0], rng.choice(country.cities)
    elsewhere = rng.choice([c for c in country.cities if c not in city and city not in c] or [other.capital])
    premise = world.wording(texts.split("|")).format(p=person, k=company, a=city, c=country.name, j=country.adjective)

    def at(place: str, who: str = person) -> str:
        return hypothesis.format(p=who, k=company, x=place)

    found = [
        (at(country.name), E),
        (at(other.name), C),
        (at(city), E),
        (at(elsewhere), C),
        (at(rng.choice(other.cities)), C),
        (at(f"{city}, {country.name}"), E),
        (at(f"{rng.choice(other.cities)}, {other.name}"), C),
    ]
    if name == "born":
        found += [
            (f"{person} died in {country.name}", N),
            (f"{person} lives in {city}", N),
            (f"{person} was born in a hospital", N),
            (at(country.name, rng.choice(world.people)), N),
        ]
    else:
        found += [
            (f"{city} is the capital of {country.name}", N),
            (f"{person} visited {city}", N),
            (at(f"{city} in {2000 + rng.randint(0, 24)}"), N),
        ]
    return [Pair(premise, text, label, f"where-{name}") for text, label in rng.sample(found, 3)]


def nationality_pairs(world: World) -> list[Pair]:
    """Nationalities swapped on people and things."""
    rng, (one, other) = world.rng, world.two_countries()
    person = rng.choice(world.people)
    noun = rng.choice(
        "singer|president|diplomat|writer|general|banker|engineer|striker|actor|scientist|journalist|judge|nurse|minister".split(
            "|"
        )
    )
    an = "an" if one.adjective[0] in "AEIOU" else "a"
    premise = world.wording((
        "the {j} {n} {p} cancelled the trip", "{p}, {an} {j} {n}, was fined", "{j} {n} {p} arrived in {d}", "{p} is {an} {j} {n} living in {o}", "a court freed {p}, the {j} {n}",
        "{an} {j} {n} called {p} spoke in {o}", "the prize went to {p}, {an} {j} {n}",
    )).format(j=one.adjective, n=noun, p=person, an=an, d=rng.choice(other.cities), o=other.name)  # fmt: skip

    def a(adjective: str) -> str:
        return ("an " if adjective[0] in "AEIOU" else "a ") + adjective

    found = [
        (f"{person} is {a(one.adjective)} {noun}", E),
        (f"{person} is from {one.name}", E),
        (f"{person} is {a(other.adjective)} {noun}", C),
        (f"{person} comes from {other.name}", C),
        (f"{person} is {a(one.adjective)} citizen who has retired", N),
        (f"{person} is a well-paid {noun}", N),
        (f"{person} is a {noun}" if noun[0] not in "aeiou" else f"{person} is an {noun}", E),
        (f"{person} is not {one.adjective}", C),
    ]
    return [Pair(premise, text, label, "nationality") for text, label in rng.sample(found, 2)]


def membership_pairs(world: World) -> list[Pair]:
    """In, out, joining, leaving."""
    rng, (one, other) = world.rng, world.two_countries()
    group, rival = world.two(ORGANISATIONS)
    year = rng.randint(1950, 2022)
    name, texts, label = rng.choice((
        ("in", "{c} is a member of {g}|{c} joined {g} in {y}|{c}, a member of {g} since {y}, voted no|{g} has counted {c} among its members since {y}|as a member of {g}, {c} must pay|{c} belongs to {g}|{c} became a member of {g} in {y}", E),
        ("out", "{c} is not a member of {g}|{c} left {g} in {y}|{c} withdrew from {g}|{c} has never joined {g}|{c} stayed outside {g}|{c} was expelled from {g} in {y}|{g} does not include {c}|{c} is no longer in {g}", C),
        ("maybe", "{c} has applied to join {g}|{c} wants to join {g}|{c} is a candidate for membership of {g}|{c} opened talks about joining {g}|{c} signed a trade deal with {g}|{c} hosted a meeting of {g}|{c} may leave {g} one day|{g} praised {c}", N),
    ))  # fmt: skip
    premise = world.wording(texts.split("|")).format(c=one.name, g=group, y=year)
    negated = {E: C, C: E, N: N}[label]
    if name == "maybe" and "leave" in premise:
        return []
    found = [
        (f"{one.name} is a member of {group}", label),
        (f"{one.name} belongs to {group}", label),
        (f"{one.name} is not a member of {group}", negated),
        (f"{one.name} is outside {group}", negated),
        (f"{other.name} is a member of {group}", N),
        (f"{one.name} is a member of {rival}", N),
    ]
    if str(year) in premise:
        verb = next((v for v in ("joined", "left", "became a member of") if f"{v} {group}" in premise), "")
        if verb:
            found += [
                (f"{one.name} {verb} {group} in {year}", E),
                (f"{one.name} {verb} {group} in {year + rng.choice((-7, -2, -1, 1, 3, 10))}", C),
            ]
    return [Pair(premise, text, verdict, f"member-{name}") for text, verdict in rng.sample(found, 2)]


SIDES = {"north": "south", "south": "north", "east": "west", "west": "east"}


def direction_pairs(world: World) -> list[Pair]:
    """North is not south, the bank of a river is not the other bank, a neighbour is not any country."""
    rng, (one, other) = world.rng, world.two_countries()
    side, city, person = rng.choice(list(SIDES)), rng.choice(one.cities), rng.choice(world.people)
    premise, form = rng.choice((
        (f"{city} lies in the {side} of {one.name}", "{x} lies in the {s} of {c}"), (f"{city}, in {side}ern {one.name}, was evacuated", "{x} is in {s}ern {c}"),
        (f"troops moved into {side}ern {one.name}, taking {city}", "troops moved into {s}ern {c}"), (f"{city} is a port on the {side} coast of {one.name}", "{x} is on the {s} coast of {c}"),
        (f"{person} grew up in {city}, in the {side} of {one.name}", "{x} is in the {s} of {c}"), (f"the fire broke out {side} of {city}", "there was a fire {s} of {x}"),
    ))  # fmt: skip
    found = [
        (form.format(x=city, s=side, c=one.name), E),
        (form.format(x=city, s=SIDES[side], c=one.name), C),
        (form.format(x=city, s=SIDES[side], c=one.name), C),
        (f"{city} is the richest part of {one.name}", N),
        (f"{person} has a house in {other.name}", N),
    ]
    return [Pair(premise, text, label, "direction") for text, label in rng.sample(found, 2)]
