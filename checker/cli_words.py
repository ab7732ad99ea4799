"""Words of the command line that several commands read alike."""

from __future__ import annotations

from datetime import date

from checker.errors import ConfigError


def day(text: str | None) -> date | None:
    """A day as written on the command line. Raises `ConfigError` with the form wanted."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ConfigError(f"--as-of {text}: is not a day; write it as YYYY-MM-DD") from None
