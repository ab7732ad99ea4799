"""Which references beside the tables a run may ask, in the configured order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from checker.errors import ConfigError
from checker.types import Judge, Reference


def open_references(
    names: Sequence[str],
    sources: Sequence[Path],
    online: bool,
    contact: str,
    wikipedia: Mapping[str, Any],
    judge: Judge | None,
) -> tuple[Reference, ...]:
    """The references named, those that have nothing to read or may not be asked left out.

    Raises `ConfigError` where Wikipedia may be asked but no contact is configured.
    """
    found: list[Reference] = []
    for name in names:
        if name == "sources" and sources:
            found.append(import_module("checker.references.sources").open_sources(sources))
        elif name == "wikipedia" and online:
            if not contact:
                raise ConfigError(
                    "online look-ups need a contact for the User-Agent: set `contact` "
                    "(an address or e-mail) in presscheck.toml"
                )
            found.append(import_module("checker.references.wikipedia").open_wikipedia(contact, wikipedia))
    return tuple(found)
