"""Does the sentence assert it? Speech, doubt, denial, condition, pretence; and negation of plain events."""

# ruff: noqa: E501 (tables of wordings, one a line)

from __future__ import annotations

from typing import NamedTuple

from models.pairs import Pair
from models.synthetic.phrase import C, E, N, written
from models.synthetic.roles import two_roles
from models.synthetic.world import COMPANIES, ORGANISATIONS, World


class Statement(NamedTuple):
    """One claim as clauses need it: as it stands, denied, as a condition that is not met, with another fact in its place."""

    plain: str
    denied: str
    unmet: str
    rival: str


BODIES = ("parliament", "cabinet", "senate", "council")
CALLINGS = ("judge", "teacher", "general", "bishop")
UNMET = {"is": "were", "was": "had been", "has": "had"}


def statement(world: World) -> Statement:
    """A claim about an office, a company, a country or a deed."""
    rng, (person, _) = world.rng, world.two_people()
    one, other = world.two_countries()
    company, second = world.two(COMPANIES)
    role, elsewhere, _ = two_roles(world)
    group, rival_group = world.two(ORGANISATIONS)
    count = rng.randint(3, 900)
    jobs, more = written(count, rng), written(count + rng.choice((-1, 1, 2)) * max(1, count // 3), rng)
    found = [
        (person, "is", role.definite, elsewhere.definite),
        (person, "is", f"a member of the {rng.choice(BODIES)}", f"a {rng.choice(CALLINGS)}"),
        (one.name, "is", f"a member of {group}", f"a member of {rival_group}"),
        (company, "is", f"based in {rng.choice(one.cities)}", f"based in {rng.choice(other.cities)}"),
        (
            person,
            "has",
            f"sold the house in {rng.choice(one.cities)}",
            f"bought the house in {rng.choice(one.cities)}",
        ),
        (company, "has", f"bought {second}", f"sold {second}"),
        (company, "has", f"cut {jobs} jobs", f"cut {more} jobs"),
        (one.name, "has", f"closed its border with {other.name}", f"opened its border with {other.name}"),
        (person, "was", f"born in {one.name}", f"born in {other.name}"),
        (person, "was", f"arrested in {rng.choice(one.cities)}", f"released in {rng.choice(one.cities)}"),
        (f"the bridge in {rng.choice(one.cities)}", "is", "safe", "unsafe"),
        (f"the {one.adjective} government", "has", "raised the fuel tax", "cut the fuel tax"),
        (f"the vaccine made by {company}", "is", "effective", "ineffective"),
        (f"the mine near {rng.choice(one.cities)}", "was", f"opened by {company}", f"closed by {company}"),
    ]
    subject, verb, rest, wrong = rng.choice(found)
    unmet = f"{subject} {UNMET[verb]} {rest}"
    return Statement(f"{subject} {verb} {rest}", f"{subject} {verb} not {rest}", unmet, f"{subject} {verb} {wrong}")


# {s} the statement, {u} the unmet condition, {q} a speaker; what the statement is worth after each.
SPOKEN = (
    "{q} said that {s}|{q} claims {s}|according to {q}, {s}|{s}, {q} told reporters|{q} insisted that {s}|{q} believes that {s}|{q} argued in court that {s}|"
    "supporters of {q} think {s}|{q} alleged that {s}|in the view of {q}, {s}|{q} has repeatedly suggested that {s}|“{S},” said {q}|{q} wrote in a letter that {s}|"
    "{q} told the committee that {s}|{q} boasted that {s}|it is being said that {s}|there are rumours that {s}|{q} posted that {s}|{q} accepts that {s}|{q} has accused the press of hiding that {s}|{s}, or so {q} says|“I am sure that {s},” {q} said|{q} told a rally that {s}|{q} reckons that {s}|{q} testified that {s}|{q} maintains that {s}|sources close to {q} say {s}|an advertisement by {q} says that {s}|{q} predicted years ago that one day it would be said that {s}"
).split("|")
OPEN = (
    "{q} asked whether {s}|it is unclear whether {s}|police are looking into whether {s}|{q} would not say whether {s}|nobody knows if {s}|{q} fears that {s}|"
    "{q} hopes that {s}|perhaps {s}|it may be that {s}|unless {s}, the plan will fail|if {s}, the deal will go ahead|{q} dreamt that {s}|should it turn out that {s}, {q} will resign|"
    "{q} doubts that {s}|a novel by {q} imagines that {s}|{q} denies that {s}|{q} rejected claims that {s}|it could not be confirmed that {s}|{q} wants a guarantee that {s}|it remains to be seen whether {s}|{q} refused to confirm that {s}|{q} was asked if {s}|a court will decide whether {s}|{q} suspects that {s}|{q} imagined what would happen if {s}|there is no proof that {s}|{q} cannot rule out that {s}|{q} wonders whether {s}|supposing {s}, what would {q} do"
).split("|")
FALSE = (
    "{q} falsely claimed that {s}|it is not true that {s}|the report that {s} was false|{q} wrongly believed that {s}|{q} lied when saying that {s}|"
    "contrary to what {q} said, it is not the case that {s}|{q} was mistaken in thinking that {s}|the claim that {s} has been debunked|if {u}, {q} would be pleased, but that is not so|"
    "it is a myth that {s}|if only {u}|were it true that {s}, {q} would know; it is not|{q} spread the lie that {s}|{q} pretended that {s}|a hoax said that {s}|"
    "things would be different if {u}|the paper apologised for wrongly reporting that {s}|{q} withdrew the false statement that {s}|{q} incorrectly stated that {s}|the story that {s} is made up|no, it is not so that {s}|it is a common mistake to think that {s}|{q} dismissed as invented the report that {s}, and the files show it was invented|far from it being so that {s}, the opposite holds|nothing could be further from the truth than that {s}|{q} fooled many into believing that {s}|a forged letter said that {s}|it was once thought, wrongly, that {s}|{q} had to admit that it was untrue that {s}|the rumour that {s} turned out to be baseless|the photograph that seemed to show that {s} was a fake"
).split("|")
FACT = (
    "{q} confirmed that {s}, and the records agree|{q} was glad that {s}|{q} learned that {s}|{q} knows that {s}|{q} forgot that {s}|it turned out that {s}|"
    "the fact that {s} is well known|{q} discovered that {s}|{q} regrets that {s}|as everyone knows, {s}|{q} did not know that {s}|{q} overlooked the fact that {s}|it is true that {s}|"
    "because {s}, {q} changed plans|although {s}, {q} stayed away|{q} was unaware that {s}|{q} noticed that {s}|even though {s}, nothing happened|since {s}, {q} is worried|{q} admitted, as was plain to all, that {s}|{q} was right to say that {s}|now that {s}, {q} can rest|{q} has proved that {s}|that {s} surprised {q}|{q} cannot hide the fact that {s}|{q} was told the truth: {s}|despite the fact that {s}, {q} is content|{q} realised too late that {s}|it is no secret that {s}"
).split("|")


def voice_pairs(world: World) -> list[Pair]:
    """A statement inside a frame that asserts it, leaves it open, or takes it back."""
    rng, said = world.rng, statement(world)
    speaker = rng.choice(
        (
            rng.choice(world.people),
            f"the {rng.choice(world.countries).adjective} minister",
            "a spokesman",
            "the opposition",
            f"a lawyer for {world.two(COMPANIES)[0]}",
            "the newspaper",
        )
    )
    name, frames, label = rng.choice(
        (
            ("spoken", SPOKEN, N),
            ("open", OPEN, N),
            ("false", FALSE, C),
            ("false", FALSE, C),
            ("fact", FACT, E),
            ("plain", ["{s}"], E),
        )
    )
    premise = world.wording(frames).format(s=said.plain, S=said.plain, u=said.unmet, q=speaker)
    opposite = {E: C, C: E, N: N}[label]
    found = [(said.plain, label), (said.plain, label), (said.denied, opposite)]
    if label == E:
        found.append((said.rival, C))
    if name == "spoken" and speaker in premise:
        found += [(f"{speaker} said that {said.plain}", E), (f"{speaker} said that {said.denied}", C)]
    return [Pair(premise, hypothesis, verdict, f"voice-{name}") for hypothesis, verdict in rng.sample(found, 2)]


# verb phrase: base, past, gerund
DEEDS = (
    ("sign the treaty", "signed the treaty", "signing the treaty"), ("pay the fine", "paid the fine", "paying the fine"), ("visit the camp", "visited the camp", "visiting the camp"),
    ("close the plant", "closed the plant", "closing the plant"), ("publish the report", "published the report", "publishing the report"), ("win the election", "won the election", "winning the election"),
    ("attend the funeral", "attended the funeral", "attending the funeral"), ("approve the merger", "approved the merger", "approving the merger"), ("reach the summit", "reached the summit", "reaching the summit"),
    ("repay the loan", "repaid the loan", "repaying the loan"), ("leave the country", "left the country", "leaving the country"), ("release the hostages", "released the hostages", "releasing the hostages"),
    ("testify in court", "testified in court", "testifying in court"), ("finish the race", "finished the race", "finishing the race"), ("read the letter", "read the letter", "reading the letter"),
    ("veto the bill", "vetoed the bill", "vetoing the bill"), ("build the dam", "built the dam", "building the dam"), ("apologise to the victims", "apologised to the victims", "apologising to the victims"),
    ("form a government", "formed a government", "forming a government"), ("recall the cars", "recalled the cars", "recalling the cars"), ("cross the border", "crossed the border", "crossing the border"),
)  # fmt: skip
DONE = "{p} {past}|{p} managed to {base}|{p} did not hesitate to {base}|{p} succeeded in {ing}|{p} finally {past}|it was {p} who {past}|after {ing}, {p} went home|{p} did {base}|{p} admitted having {past}, and the files prove it|{p} remembered to {base}|{p} was forced to {base}, and did".split(
    "|"
)
UNDONE = "{p} did not {base}|{p} failed to {base}|{p} refused to {base}|{p} never {past}|{p} forgot to {base}|{p} was prevented from {ing}|{p} decided against {ing}|{p} left without {ing}|{p} stopped short of {ing}|{p} almost {past}, but not quite|{p} declined to {base}|{p} neglected to {base}|{p} was unable to {base}|instead of {ing}, {p} went home|{p} avoided {ing}|{p} has yet to {base}|neither {p} nor {q} {past}".split(
    "|"
)
UNSURE = "{p} promised to {base}|{p} plans to {base}|{p} was asked to {base}|{p} tried to {base}|{p} wanted to {base}|{p} is thought to have {past}|{p} denied {ing}|{p} was accused of {ing}|{p} is expected to {base}|{p} threatened to {base}|{p} considered {ing}|{q} urged {p} to {base}|{p} may have {past}|{p} was supposed to {base}|{p} spoke about {ing}|{p} vowed to {base}".split(
    "|"
)


def deed_pairs(world: World) -> list[Pair]:
    """Something done, left undone, or only meant."""
    rng, (person, other) = world.rng, world.two_people()
    if rng.random() < 0.3:
        person = rng.choice(
            (
                world.two(COMPANIES)[0],
                f"the {rng.choice(world.countries).adjective} government",
                "the mayor",
                "the council",
            )
        )
    base, past, ing = rng.choice(DEEDS)
    name, frames = rng.choice((("done", DONE), ("undone", UNDONE), ("undone", UNDONE), ("unsure", UNSURE)))
    premise = world.wording(frames).format(p=person, q=other, base=base, past=past, ing=ing)
    did, not_did = (
        rng.choice(
            (f"{person} {past}", f"{person} did {base}", f"{person} has {past}")
            if past.split()[0] not in ("read",)
            else (f"{person} {past}",)
        ),
        rng.choice((f"{person} did not {base}", f"{person} never {past}", f"{person} failed to {base}")),
    )
    labels = {"done": (E, C), "undone": (C, E), "unsure": (N, N)}[name]
    found = [(did, labels[0]), (not_did, labels[1])]
    if name == "done":
        found += [
            (f"{other} {past}", N),
            (f"{person} {past} on {rng.choice(('Monday', 'Friday', 'Sunday'))}", N),
            (f"{person} {past} for the second time", N),
        ]
    return [Pair(premise, hypothesis, verdict, f"deed-{name}") for hypothesis, verdict in rng.sample(found, 2)]
