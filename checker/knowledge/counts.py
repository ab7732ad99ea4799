"""How much the compiled knowledge base holds, and how new it is."""

from __future__ import annotations

from checker.knowledge.lookup import Compiled

COUNTED = ("office", "tenure", "membership", "event", "title", "fact", "name")


def sizes(knowledge: Compiled) -> list[tuple[str, int]]:
    """How many of each kind of thing the tables hold."""
    found = [(kind, count) for kind, count in knowledge.lines("SELECT kind, count(*) FROM entity GROUP BY kind")]
    return found + [(table, knowledge.lines(f"SELECT count(*) FROM {table}")[0][0]) for table in COUNTED]


def by_role(knowledge: Compiled) -> list[tuple[str, int, int, str]]:
    """(role, tenures, verified ones, newest day seen to hold), commonest first."""
    return knowledge.lines(
        "SELECT role, count(*), sum(verified), max(known) FROM tenure JOIN office ON office.id = office "
        "GROUP BY role ORDER BY count(*) DESC, role"
    )


def newest_by_country(knowledge: Compiled) -> list[tuple[str, str]]:
    """(country, newest day on which one of its heads of state or government was seen to hold)."""
    return knowledge.lines(
        "SELECT country, max(known) FROM tenure JOIN office ON office.id = office "
        "WHERE role IN ('president', 'monarch', 'prime-minister') AND unit = '' AND country != '' "
        "GROUP BY country ORDER BY country"
    )
