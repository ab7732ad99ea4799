"""Who did what to whom, how many, and when."""

# ruff: noqa: E501 (tables of wordings, one a line)

from __future__ import annotations

import random

from models.pairs import Pair
from models.synthetic.phrase import ORDINALS, C, E, N, day_of, written
from models.synthetic.world import COMPANIES, DAYS, MONTHS, World

# active, passive, a converse ("" if none), whether the roles exclude each other, a thing that follows neither way
ROLES = (
    ("{a} defeated {b} in the election", "{b} was beaten by {a} in the election", "{b} lost the election to {a}", True),
    ("{a} succeeded {b} as party leader", "{b} was succeeded by {a} as party leader", "{b} was followed by {a} as party leader", True),
    ("{a} replaced {b} on the board", "{b} was replaced by {a} on the board", "{b} made way for {a} on the board", True),
    ("{a} dismissed {b}", "{b} was dismissed by {a}", "{b} was sacked by {a}", True),
    ("{a} appointed {b} to the post", "{b} was appointed to the post by {a}", "{a} named {b} to the post", True),
    ("{a} sentenced {b} to prison", "{b} was sent to prison by {a}", "{b} received a prison term from {a}", True),
    ("{a} outlived {b}", "{b} was outlived by {a}", "{b} died before {a}", True),
    ("{a} is older than {b}", "{b} is younger than {a}", "{a} was born before {b}", True),
    ("{a} earned more than {b}", "{b} earned less than {a}", "{b} was paid less than {a}", True),
    ("{a} taught {b} at university", "{b} was taught by {a} at university", "{b} was a student of {a} at university", True),
    ("{a} inherited the firm from {b}", "{b} left the firm to {a}", "the firm passed from {b} to {a}", True),
    ("{a} sold the painting to {b}", "{b} bought the painting from {a}", "the painting was sold to {b} by {a}", True),
    ("{a} lent {b} the money", "{b} borrowed the money from {a}", "{b} was lent the money by {a}", True),
    ("{a} shot {b}", "{b} was shot by {a}", "{a} fired at {b} and hit the target", False),
    ("{a} criticised {b}", "{b} was criticised by {a}", "{b} drew criticism from {a}", False),
    ("{a} sued {b} for libel", "{b} was sued for libel by {a}", "{b} faces a libel suit from {a}", False),
    ("{a} praised {b}", "{b} was praised by {a}", "{b} won praise from {a}", False),
    ("{a} accused {b} of fraud", "{b} was accused of fraud by {a}", "{b} faces an accusation of fraud from {a}", False),
    ("{a} endorsed {b}", "{b} was endorsed by {a}", "{b} won the endorsement of {a}", False),
    ("{a} interviewed {b}", "{b} was interviewed by {a}", "{b} answered questions from {a}", False),
    ("{a} wrote to {b}", "{b} received a letter from {a}", "a letter from {a} reached {b}", False),
)  # fmt: skip


AFTERWARDS = (
    "{a} knew {b} from school",
    "{a} and {b} are related",
    "{b} was surprised",
    "{a} regretted it later",
)
TAILS = (
    "",
    "",
    " on Monday",
    " last year",
    ", officials said",
    " after a long dispute",
    " while {t} looked on",
    " and then left",
)
ONE_ONLY = ("{a} succeeded", "{a} shot", "{a} defeated", "{a} dismissed", "{a} appointed")


def role_pairs(world: World) -> list[Pair]:
    """The two parties of a deed, kept or swapped."""
    rng, (one, other) = world.rng, world.two_people()
    if rng.random() < 0.15:
        one, other = world.two(COMPANIES)
    third = rng.choice(world.people)
    active, passive, converse, exclusive = rng.choice(ROLES)
    tail = rng.choice(TAILS).format(t=third)
    forms = [active, passive, converse]
    premise = rng.choice(forms).format(a=one, b=other) + tail
    swapped = C if exclusive else N
    text = rng.choice(forms)
    found = [
        (text.format(a=one, b=other), E),
        (text.format(a=other, b=one), swapped),
        (text.format(a=other, b=one), swapped),
    ]
    if third not in (one, other):
        found += [(active.format(a=third, b=other), C if active.startswith(ONE_ONLY) else N)]
    found += [(rng.choice(AFTERWARDS).format(a=one, b=other), N)]
    return [Pair(premise, hypothesis, label, "roles") for hypothesis, label in rng.sample(found, 2)]


COUNTED = (
    ("killed", "{n} people were killed in the {e}", "the {e} killed {n} people|the {e} left {n} people dead|{n} people died in the {e}|the death toll from the {e} stands at {n}"),
    ("jobs", "{k} cut {n} jobs", "{k} is shedding {n} jobs, it said|{n} jobs have been cut at {k}|{k} cut {n} jobs this spring|at {k}, {n} jobs have gone"),
    ("votes", "{p} won by {n} votes", "{p} won by {n} votes|the margin of victory for {p} was {n} votes|{p} finished {n} votes ahead and took the seat"),
    ("price", "the stadium cost {n} million dollars", "the stadium cost {n} million dollars|{n} million dollars were spent on the stadium|builders finished the stadium for {n} million dollars"),
    ("schools", "{c} has {n} schools", "{c} has {n} schools|there are {n} schools in {c}|{n} schools are run in {c}"),
    ("age", "{p} is {n} years old", "{p}, who is {n} years old, retired|{p} is {n} years old|at the age of {n}, {p} still works|{p}, {n}, retired on Friday"),
    ("share", "{p} received {n} per cent of the vote", "{p} received {n} per cent of the vote|{p} took {n}% of the vote|{n} percent of voters backed {p}|with {n}% of the vote, {p} was pleased"),
    ("rise", "profits rose by {n} per cent", "profits rose by {n} per cent|profits were up {n}%|{k} reported a {n}% rise in profits|profits climbed {n} percent"),
)  # fmt: skip
LOOSE = (("more than {n}", 1), ("at least {n}", 1), ("fewer than {n}", -1), ("at most {n}", -1))


def number_pairs(world: World) -> list[Pair]:
    """A figure kept, changed, bounded or in other digits."""
    rng, person = world.rng, rng_person(world)
    name, text, premises = rng.choice(COUNTED)
    most = 95 if name in ("age", "share", "rise") else rng.choice((40, 400, 5000, 90000))
    number = rng.randint(20 if name == "age" else 4, most)
    changed = other_number(number, most, rng)
    event = rng.choice("fire flood attack crash blast storm landslide earthquake".split())
    names = {"p": person, "e": event, "c": rng.choice(world.countries).name, "k": world.two(COMPANIES)[0]}

    def say(form: str, count: str) -> str:
        return form.format(n=count, **names)

    premise = say(world.wording(premises.split("|")), written(number, rng))
    found = [(say(text, written(number, rng)), E)]
    found += [(say(text, written(changed, rng)), C), (say(text, written(changed, rng)), C)]
    loose, sign = rng.choice(LOOSE)
    if sign > 0:
        near, far = number - rng.randint(1, number // 2 + 1), number + rng.randint(1, number)
    else:
        near, far = number + rng.randint(1, number), number - rng.randint(1, number // 2 + 1)
    near, far = max(1, near), max(1, far)
    if name not in ("votes", "age", "rise"):
        bounded = E if near < number or sign < 0 else C
        found += [
            (say(text, loose.format(n=written(near, rng))), bounded),
            (say(text, loose.format(n=written(far, rng))), C),
        ]
    found += [(UNCOUNTED[name].format(**names), N)]
    if name == "rise":
        found += [("profits fell", C), ("profits increased", E), (f"profits fell by {number} per cent", C)]
    return [Pair(premise, hypothesis, label, f"number-{name}") for hypothesis, label in rng.sample(found, 2)]


UNCOUNTED = {
    "killed": "dozens were hurt in the {e}", "jobs": "{k} will hire again", "votes": "{p} asked for a recount", "price": "the stadium holds 40,000",
    "schools": "teachers in {c} are on strike", "age": "{p} has two children", "share": "{p} lost the election", "rise": "profits rose last year too",
}  # fmt: skip


def other_number(number: int, most: int, rng: random.Random) -> int:
    """A figure near, far, ten times or back to front, but not the same."""
    choices = (
        number + rng.randint(1, 3),
        number - rng.randint(1, 2),
        number * 2,
        number * 10 if most > 100 else number + 10,
        number + rng.randint(5, 30),
        int(str(number)[::-1]),
    )
    changed = max(2, rng.choice(choices))
    return changed + 1 if changed == number else changed


def rng_person(world: World) -> str:
    """Anyone of this side."""
    return world.rng.choice(world.people)


DATED = (
    (
        "the war began",
        "the war began on {d}|the war broke out on {d}|on {d}, the war began|fighting has gone on since the war began on {d}|the war started on {d}",
    ),
    (
        "{p} was born",
        "{p} was born on {d}|{p} (born {d}) is a writer|on {d}, {p} was born|born on {d}, {p} grew up abroad|{p}'s date of birth is {d}",
    ),
    (
        "the treaty was signed",
        "the treaty was signed on {d}|the two sides signed the treaty on {d}|signed on {d}, the treaty holds|on {d} the treaty was signed|the treaty dates from {d}, when it was signed",
    ),
    (
        "{k} was founded",
        "{k} was founded on {d}|{p} founded {k} on {d}|founded on {d}, {k} grew fast|{k} has existed since it was founded on {d}|on {d}, {k} was founded",
    ),
    (
        "the law came into force",
        "the law came into force on {d}|the law took effect on {d}|since the law came into force on {d}, rents fell|on {d}, the law came into force|the law has applied since it entered into force on {d}",
    ),
    (
        "{p} died",
        "{p} died on {d}|{p}'s death on {d} was sudden|on {d}, {p} passed away|{p}, who died on {d}, was a judge|{p} passed away on {d}",
    ),
    (
        "the ship sank",
        "the ship sank on {d}|the ship went down on {d}|on {d}, the ship sank|it was on {d} that the ship sank|the sinking of the ship on {d} was a shock",
    ),
)


def date_pairs(world: World) -> list[Pair]:
    """A date kept, changed, coarser or in another form."""
    rng, (text, premises) = world.rng, world.rng.choice(DATED)
    year, month, day = rng.randint(1890, 2025), rng.randint(1, 12), rng.randint(1, 28)
    names = {"p": rng_person(world), "k": world.two(COMPANIES)[0]}
    premise = world.wording(premises.split("|")).format(d=day_of(year, month, day, rng), **names)
    event = text.format(**names)
    wrong_year, wrong_month, wrong_day = (
        year + rng.choice((-100, -10, -2, -1, 1, 1, 2, 10)),
        (month + rng.randint(0, 10)) % 12 + 1,
        (day + rng.randint(0, 26)) % 28 + 1,
    )
    if wrong_month == month:
        wrong_month = month % 12 + 1
    if wrong_day == day:
        wrong_day = day % 28 + 1
    found = [
        (f"{event} in {year}", E), (f"{event} in {wrong_year}", C), (f"{event} in {wrong_year}", C), (f"{event} in {MONTHS[month - 1]} {year}", E), (f"{event} in {MONTHS[wrong_month - 1]} {year}", C),
        (f"{event} on {day_of(year, month, day, rng)}", E), (f"{event} on {day_of(year, month, wrong_day, rng)}", C), (f"{event} on {day_of(wrong_year, month, day, rng)}", C), (f"{event} before {year + rng.randint(1, 20)}", E),
        (f"{event} after {year + rng.randint(1, 20)}", C), (f"{event} before {year - rng.randint(0, 20)}", C), (f"{event} in the morning", N), (f"{event} on a {rng.choice(DAYS)}", N), (f"{event} in {rng.choice(world.countries).name}", N),
    ]  # fmt: skip
    return [Pair(premise, hypothesis, label, "date") for hypothesis, label in rng.sample(found, 3)]


UPS = tuple(
    tuple(p.split())
    for p in "rose fell|increased decreased|widened narrowed|doubled halved|improved worsened|grew shrank".split("|")
)
BIGS = tuple(
    tuple(p.split("/"))
    for p in "largest/smallest|oldest/youngest|richest/poorest|fastest/slowest|cheapest/most expensive|tallest/shortest".split(
        "|"
    )
)


def duration_pairs(world: World) -> list[Pair]:
    """Ordinals, rises and falls, extremes, days of the week."""
    rng, (one, other) = world.rng, world.two_people()
    here, there = rng.sample(DAYS, 2)
    first, second = rng.sample(ORDINALS, 2)
    up, big = rng.choice(UPS), rng.choice(BIGS)
    thing, country = (
        rng.choice(("exports", "wages", "rents", "deaths", "sales", "debts")),
        rng.choice(world.countries),
    )
    company = world.two(COMPANIES)[0]
    flip = rng.randint(0, 1)
    premise, good, bad, open_ = rng.choice((
        (f"{one} arrived on {here}", f"{one} arrived on {here}", f"{one} arrived on {there}", f"{other} left on {there}"),
        (f"on {here}, {company} will publish its results", f"{company}'s results will come out on {here}", f"{company}'s results will come out on {there}", f"{company} made a profit"),
        (f"{one} is the {first} woman to lead the council", f"{one} leads the council", f"{one} is the {second} woman to lead the council", f"{one} leads the council well"),
        (f"{company} came {first} in the ranking", f"{company} was ranked {first}", f"{company} was ranked {second}", f"{company} was pleased with the ranking"),
        (f"{thing} in {country.name} {up[flip]} last year", f"last year {thing} {up[flip]} in {country.name}", f"last year {thing} {up[1 - flip]} in {country.name}", f"{thing} will be higher in {country.name} next year"),
        (f"{company} is the {big[flip]} firm in {country.name}", f"no firm in {country.name} is {'more expensive' if 'most' in big[flip] else big[flip][:-3] + 'er'} than {company}" if 'most' not in big[flip] else f"{company} is a firm in {country.name}", f"{company} is the {big[1 - flip]} firm in {country.name}", f"{company} has its origins abroad"),
        (f"{one} supports the ban on mining", f"{one} is for the ban on mining", f"{one} opposes the ban on mining", f"{one} voted on the ban on mining"),
        (f"{one} was acquitted of all charges", f"{one} was found not guilty", f"{one} was convicted", f"{one} will appeal"),
        (f"all of the passengers survived, {company} said", "no passenger died", "some of the passengers died", "the passengers were insured"),
        (f"none of the ministers resigned, {one} noted", "no minister resigned", "a minister resigned", "a minister will be dismissed"),
        (f"only {one} voted against the budget", f"{one} voted against the budget", f"{other} voted against the budget", f"{one} wrote the budget"),
        (f"nobody but {one} knew the code", f"{one} knew the code", f"{other} knew the code", f"{one} sold the code"),
        (f"few people came to hear {one}", f"not many people came to hear {one}", f"a huge crowd came to hear {one}", f"{one} spoke for an hour"),
        (f"{one} is married to {other}", f"{other} is married to {one}", f"{one} is unmarried", f"{one} has children"),
        (f"{one} survived the crash", f"{one} did not die in the crash", f"{one} was killed in the crash", f"{one} caused the crash"),
    ))  # fmt: skip
    return [
        Pair(premise, text, label, "opposite")
        for text, label in rng.sample([(good, E), (bad, C), (bad, C), (open_, N)], 2)
    ]
