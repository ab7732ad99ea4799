"""Places that speak for a state: its capital, and the palaces and streets its government is named by."""

from __future__ import annotations

from checker.types import Knowledge

_MORE_CAPITALS = {"Kiev": "ua", "Kyiv": "ua", "Peking": "cn"}
_SPEAKING = {"president", "government", "prime-minister", "foreign-ministry"}
_CAPITALS: dict[str, dict[str, str]] = {}


def capitals(knowledge: Knowledge) -> dict[str, str]:
    """Capital -> id of the state it speaks for."""
    if knowledge.hash not in _CAPITALS:
        found = {
            state.capital: f"state:{state.code}" for state in knowledge.states() if state.capital and not state.until
        }
        found |= {name: f"state:{code}" for name, code in _MORE_CAPITALS.items()}
        for fact in knowledge.facts("metonyms"):
            code, _, name = fact.object.partition(":")
            if fact.predicate in _SPEAKING and len(code) == 2:
                found[name] = f"state:{code}"
        _CAPITALS[knowledge.hash] = found
    return _CAPITALS[knowledge.hash]
