"""Person, office, day: held, held earlier, held by another, another country's, never held, not yet held."""

# ruff: noqa: E501 (tables of wordings, one a line)

from __future__ import annotations

from models.pairs import Pair
from models.synthetic.phrase import C, E, N, day_of
from models.synthetic.roles import Role, Three, two_roles
from models.synthetic.world import PARTIES, World

HOLDS = (
    "{p} is {r}|{p}, {r}, arrived for talks|{t} {p} arrived in the capital on Tuesday|{p} currently serves as {r}|{r}, {p}, rejected the plan|"
    "{p} has been {r} since {y}|{p} took office as {r} in {y} and still holds the post|{p} remains {r}|{t} {p} said the budget would pass|"
    "The speech was given by {p}, {r}|The letter was signed by {p}, {r}, and two aides|{p}, now {r}, grew up on a farm|The post of {r0} is held by {p}"
).split("|")
HELD = (
    "{p} was {r} until {y}|{p}, the former {r0}, arrived for talks|Former {t} {p} said the budget would pass|{p} stepped down as {r} in {y}|"
    "{p} used to be {r}|{p} resigned as {r} in {y}|{p} is no longer {r}|{p} lost the job of {r0} in {y}|{p}, who served as {r} before retiring in {y}, has died|"
    "{p}, then {r}, signed the treaty in {y} and left politics a year later|{p} was removed as {r} in {y}|{p} left office as {r} in {y}|{p}, once {r}, now teaches law"
).split("|")
NEVER = (
    "{p}, who was never {r}, spoke at length|{p} has never been {r}|{p} never served as {r}|{p} is not {r} and never was|{p} ran for the post of {r0} but lost|"
    "{p} was wrongly described as {r}|Contrary to reports, {p} has not become {r}|{p} turned down the offer to become {r}|{p} did not become {r}|"
    "{p} failed in a bid to become {r}|Despite what the caption says, {p} is not {r}|{p} has never held the office of {r0}"
).split("|")
SOON = (
    "{p} will become {r} next month|{p} is due to take over as {r} in January|{p} has been elected {r} but does not take office until spring|"
    "{p}, the incoming {r0}, named a team|{p} is to be sworn in as {r} next week|{p} will succeed {q} as {r} at the end of the year|{p} is preparing to become {r}|from March, {p} will be {r}|{p}, who will be {r} from July, declined to comment|{p} was named as the next {r0}|the next {r0} will be {p}|{p} takes over from {q} as {r} on 1 June|{p}, {r0}-elect, chose a deputy"
).split("|")
MAYBE = (
    "{p} is a candidate to become {r}|{p} hopes to become {r}|{p} may be named {r}|{p} has been nominated as {r}|{p} is seen as a possible successor to {r}|"
    "{p} met {r} in the capital|{p} worked for {r} for years|{p} wrote a biography of {r}|{p} is married to a cousin of {r}|{p} criticised {r} in an interview|"
    "{p} is running for the post of {r0}|{p} is a friend of {r}|{p} is the brother of {r}|{p} spoke for {r}|{p} is deputy to {r}|{p} applied for the post of {r0}|{p} was a guest of {r}|{p} is suing {r}|{r} thanked {p}|{p}, an adviser to {r}, was hurt|{p} would like to be {r}|{p} played {r} in a film"
).split("|")
IS = "{p} is {r}|{p} serves as {r}|{p} holds the office of {r0}|{p} is currently {r}|the {r0} is {p}|{p} is now {r}|{r} is {p}|{p} works as {r}".split(
    "|"
)
WAS = "{p} was {r}|{p} once was {r}|{p} has served as {r}|{p} used to be {r}|{p} held the office of {r0}|{p} has been {r} in the past|{p} is a former {r0}".split(
    "|"
)
NOT = "{p} is not {r}|{p} has never been {r}|{p} never held the office of {r0}|{p} is no longer {r}|{p} does not serve as {r}|someone other than {p} is {r}".split(
    "|"
)


SCENES = {"holds": (HOLDS, E), "held": (HELD, C), "never": (NEVER, C), "soon": (SOON, C), "maybe": (MAYBE, N)}


def put(world: World, choices: list[str], person: str, role: Role, other: str = "", year: int = 2015) -> str:
    """A wording filled with a person, a role in one of its forms and a year."""
    form = world.rng.choice((role.definite, role.other_form))
    bare = role.definite.removeprefix("the ")
    return world.wording(choices).format(p=person, r=form, r0=bare, t=role.title, q=other, y=year)


def office_pairs(world: World) -> list[Pair]:
    """One scene about an office, and what follows from it and what does not."""
    rng, (person, other) = world.rng, world.two_people()
    roles = two_roles(world)
    year = rng.randint(1985, 2024)
    scene = rng.choice(("holds", "holds", "held", "held", "never", "soon", "maybe"))
    premise = put(world, SCENES[scene][0], person, roles[0], other, year)
    found = [(put(world, IS, person, roles[0]), SCENES[scene][1])]
    found += office_claims(world, scene, (person, other), roles)
    kept = rng.sample(found, min(2, len(found)))
    return [Pair(premise, hypothesis, label, f"office-{scene}") for hypothesis, label in kept]


def office_claims(world: World, scene: str, people: tuple[str, str], roles: Three) -> list[tuple[str, str]]:
    """What else may be said after a scene, and what it is worth."""
    (person, other), (role, elsewhere, rival) = people, roles
    if scene == "holds":
        return [
            (put(world, IS, other, role), C),
            (put(world, IS, person, elsewhere), C),
            (put(world, NOT, person, role), C),
            (put(world, IS, person, rival), C),
            (world.rng.choice(unsaid(world, person, other, role)), N),
        ]
    if scene == "held":
        return [
            (put(world, WAS, person, role), E),
            (put(world, WAS, person, elsewhere), N),
            (put(world, NEVER if world.evaluation else NEVER[:4], person, role), C),
            (f"{person} has never been {role.definite}", C),
            (put(world, IS, other, role), N),
        ]
    if scene == "never":
        denied = put(world, NOT, person, role)
        return [(f"{person} was {role.definite}", C), (denied, E), (put(world, IS, other, role), N)]
    if scene == "soon":
        said = world.rng.choice(("is not yet", "is going to be", "will be"))
        return [(f"{person} {said} {role.definite}", E)]
    return [(put(world, WAS, person, role), N), (put(world, IS, other, role), N)]


def unsaid(world: World, person: str, other: str, role: Role) -> tuple[str, ...]:
    """Things that holding an office does not tell."""
    return (
        f"{person} was born in {world.rng.choice(world.countries).name}",
        f"{person} has met {other}",
        f"{person} is a lawyer by training",
        f"{other} was {role.definite} before {person}",
        f"{person} is popular with voters",
    )


TERM = (
    "{p} was {r} from {a} to {b}|{p} served as {r} between {a} and {b}|{p} ({r}, {a}–{b}) has died|{p} became {r} in {a} and left the post in {b}|"
    "from {a} until {b}, {p} was {r}|{p} took over as {r} in {a}; {q} followed in {b}|{p}, {r} from {a} to {b}, wrote a memoir|"
    "elected in {a}, {p} was {r} until {b}|{p} held the post of {r0} from {a} to {b}"
).split("|")


AT = (
    "{p} was {r} in {y}",
    "in {y}, {r} was {p}",
    "{p} held the office of {r0} in {y}",
    "{p} was serving as {r} in {y}",
    "{r} in {y} was {p}",
)


def term_pairs(world: World) -> list[Pair]:
    """A term with its years, and statements about one day."""
    rng, (person, other) = world.rng, world.two_people()
    role, elsewhere, _ = two_roles(world)
    since = rng.randint(1960, 2018)
    until = since + rng.randint(2, 9)
    form, bare = rng.choice((role.definite, role.other_form)), role.definite.removeprefix("the ")
    premise = world.wording(TERM).format(p=person, q=other, r=form, r0=bare, a=since, b=until)
    inside = rng.randint(since + 1, until - 1)
    before, after = since - rng.randint(2, 12), until + rng.randint(1, 12)
    at = rng.choice(AT)

    def said(year: int | str, who: str = person, what: Role = role) -> str:
        return at.format(p=who, r=what.definite, r0=what.definite.removeprefix("the "), y=year)

    found = [(said(inside), E), (said(before), C), (said(after), C)]
    found += [(said(inside, other), C), (said(inside, person, elsewhere), C)]
    found += term_claims(world, person, role.definite, (since, until))
    found += [
        (said(day_of(inside, rng.randint(1, 12), rng.randint(1, 28), rng)), E),
        (f"{person} was re-elected in {inside}", N),
        (f"{person} was a popular leader", N),
        (f"{person} lived in {rng.choice(world.countries).name} in {before}", N),
    ]
    return [Pair(premise, hypothesis, label, "term") for hypothesis, label in rng.sample(found, 3)]


def term_claims(world: World, person: str, role: str, term: tuple[int, int]) -> list[tuple[str, str]]:
    """What may be said of the ends of a term."""
    since, until = term
    return [
        (f"{person} became {role} in {since}", E),
        (f"{person} became {role} in {since + world.rng.choice((-3, -2, -1, 1, 2, 3))}", C),
        (f"{person} ceased to be {role} in {until}", E),
        (f"{person} is still {role}", C),
        (f"{person} left the post in {until + world.rng.choice((-1, 1, 2, 10))}", C),
    ]


def bound_pairs(world: World) -> list[Pair]:
    """Two people and two offices in one premise: who holds which."""
    rng, (one, other) = world.rng, world.two_people()
    role, elsewhere, rival = two_roles(world)
    second = rng.choice((elsewhere, rival))
    premise = world.wording((
        "{p}, {r}, met {q}, {s}", "{p} is {r} and {q} is {s}", "{q}, {s}, was received by {p}, {r}", "{p}, not {q}, is {r}; {q} is {s}",
        "while {p} serves as {r}, {q} works as {s}", "{p} ({r}) and {q} ({s}) spoke by telephone", "{r}, {p}, thanked {q}, {s}, for the help", "{q} is {s}. {p} is {r}",
        "{r} is {p}, whereas {s} is {q}", "{p} succeeded {q} as {r} this year; {q} is now {s}",
    )).format(p=one, q=other, r=role.definite, s=second.definite)  # fmt: skip
    found = [
        (put(world, IS, one, role), E),
        (put(world, IS, other, second), E),
        (put(world, IS, one, second), C),
        (put(world, IS, other, role), C),
    ]
    return [Pair(premise, hypothesis, label, "bound") for hypothesis, label in rng.sample(found, 2)]


def party_pairs(world: World) -> list[Pair]:
    """Membership of a party, and of parties left, joined or led."""
    rng, (person, other) = world.rng, world.two_people()
    party, rival = world.two(PARTIES)
    scene = rng.choice(("in", "left", "leads"))
    texts = {
        "in": "{p} of the {a}|{p}, a member of the {a}, voted against|{p} belongs to the {a}|{p} sits in parliament for the {a}|{p} was elected for the {a}|{p}, of the {a}, won the seat",
        "left": "{p} left the {a} for the {b} last year|{p} quit the {a}|{p}, formerly of the {a}, now sits for the {b}|{p} was expelled from the {a}|{p} defected from the {a} to the {b}",
        "leads": "{p} leads the {a}|{p}, leader of the {a}, ruled out a coalition with the {b}|{p} was re-elected to lead the {a}|the {a} is led by {p}|{p} heads the {a}, {q} the {b}",
    }  # fmt: skip
    premise = world.wording(texts[scene].split("|")).format(p=person, q=other, a=party, b=rival)
    if premise.startswith(f"{person} of the"):
        premise += " said the vote was close"
    now = E if scene != "left" else C
    found = [
        (f"{person} is a member of the {party}", now),
        (f"{person} belongs to the {rival}", C if scene != "left" else (E if rival in premise else N)),
        (f"{person} voted for the budget", N),
    ]
    if scene == "leads":
        found += [
            (f"{person} is the leader of the {rival}", C),
            (f"{other} leads the {party}", C),
            (f"the {party}'s leader is {person}", E),
        ]
    if scene == "left":
        found += [(f"{person} used to be in the {party}", E)]
    return [Pair(premise, hypothesis, label, "party") for hypothesis, label in rng.sample(found, 2)]
