"""Offices in their wordings, and the offices they are easily taken for."""

# ruff: noqa: E501 (tables of wordings, one a line)

from __future__ import annotations

from typing import NamedTuple

from models.synthetic.phrase import upper
from models.synthetic.world import COMPANIES, STATES, World

PORTFOLIOS = (
    "finance|defence|justice|health|education|agriculture|transport|energy|trade|labour|culture|tourism|the interior|"
    "foreign affairs|the environment|housing|sport|science|immigration|industry|fisheries|planning"
).split("|")


class Role(NamedTuple):
    """An office in its wordings: after "the" or a possessive, and as a title before a name ("" if none)."""

    definite: str
    other_form: str
    title: str


def role_of(world: World, state: str, adjective: str, post: str) -> Role:
    """A national office in three wordings."""
    return Role(
        f"the {post} of {state}",
        world.rng.choice((f"{state}'s {post}", f"the {adjective} {post}")),
        f"{adjective} {upper(post)}",
    )


NATIONAL = (
    "president|prime minister|foreign minister|vice president|chief justice|interior minister|defence minister|finance minister|"
    "health minister|ambassador to Washington|chancellor|king|central bank governor|army chief|speaker of parliament|"
    "attorney general|opposition leader"
).split("|")
STATE = ("governor", "attorney general", "chief justice", "lieutenant governor", "secretary of state")
FIRM = (
    "chief executive",
    "chairman",
    "finance director",
    "head of research",
    "chief economist",
    "general counsel",
)
Three = tuple[Role, Role, Role]


def two_roles(world: World) -> Three:
    """A role, the same role of another place, and a role that the holder of the first cannot hold beside it."""
    one, other = world.two_countries()
    kind = world.rng.random()
    if kind < 0.55:
        post, rival = world.rng.sample(NATIONAL, 2)
        first, second = (
            role_of(world, one.name, one.adjective, post),
            role_of(world, other.name, other.adjective, post),
        )
        return first, second, role_of(world, one.name, one.adjective, rival)
    if kind < 0.7:
        duty, rival = world.rng.sample(PORTFOLIOS, 2)
        return (
            minister(duty, one.name, one.adjective),
            minister(duty, other.name, other.adjective),
            minister(rival, one.name, one.adjective),
        )
    if kind < 0.85:
        here, there = world.two(STATES)
        post, rival = world.rng.sample(STATE, 2)
        return (
            local(post, here, upper(post)),
            local(post, there, upper(post)),
            local(rival, here, upper(rival)),
        )
    here, there = world.two(COMPANIES)
    post, rival = world.rng.sample(FIRM, 2)
    return local(post, here, post), local(post, there, post), local(rival, here, rival)


def minister(duty: str, state: str, adjective: str) -> Role:
    """A minister by portfolio."""
    return Role(
        f"the minister of {duty} of {state}",
        f"the {adjective} minister for {duty}",
        f"{adjective} Minister of {upper(duty)}",
    )


def local(post: str, place: str, title: str) -> Role:
    """A post of a state or a firm."""
    return Role(f"the {post} of {place}", f"{place}'s {post}", f"{place} {title}")
