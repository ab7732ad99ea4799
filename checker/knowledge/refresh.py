"""Office holders from Wikidata into the newsroom's own file. Opt-in, online, never by itself.

Country by country; what was read is kept beside the file, so that a run that breaks off goes
on where it stopped. Nothing is replaced before the difference was shown: without `apply` it
is only shown. The file is replaced in one step, its hand-written part untouched.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path

from checker.errors import KnowledgeError, ReferenceUnavailable
from checker.knowledge.wikidata import Found, Service

PAUSE = 1.0
FRESH = timedelta(days=7)
KEY = "refreshed:"


def refresh(
    overlay: Path,
    countries: Sequence[str],
    service: Service,
    *,
    apply: bool = False,
    today: date | None = None,
    since: str = "2015",
    say: Callable[[str], None] = lambda line: None,
) -> str:
    """What Wikidata changes in `overlay`, as text; written only with `apply`.

    A country that cannot be asked keeps what the file has; it is named at the end, and
    `ReferenceUnavailable` is raised only where none answered. Terms ended before `since` are left out.
    """
    if not service.contact:
        raise KnowledgeError("say who is asking (a mail address or a page): the service wants to know")
    if overlay.suffix.lower() not in (".yaml", ".yml"):
        raise KnowledgeError(f"{overlay}: office holders are refreshed in a YAML file")
    day = today or date.today()
    read, failed = _read_all(overlay, countries, service, day, say)
    if failed and not read:
        raise ReferenceUnavailable(f"no country answered; the first: {next(iter(failed.values()))}")
    before = shown(overlay)
    kept = [found for found in before if found.country not in read]
    after = sorted({*kept, *(f for code in read for f in read[code] if not f.until or f.until >= since)})
    lines = difference(before, after)
    lines += [f"! {code}: not read ({fault})" for code, fault in sorted(failed.items())]
    if not apply:
        return "\n".join([*lines, "Nothing written: run again with --apply to take this over."])
    _replace(overlay, after, day)
    _notes(overlay).unlink(missing_ok=True)
    return "\n".join([*lines, f"{overlay}: {len(after)} office holders as of {day}."])


def _read_all(
    overlay: Path, countries: Sequence[str], service: Service, day: date, say: Callable[[str], None]
) -> tuple[dict[str, list[Found]], dict[str, str]]:
    notes = _notes(overlay)
    done: dict[str, dict[str, object]] = {}
    if notes.exists():
        try:
            done = json.loads(notes.read_text(encoding="utf-8"))
        except ValueError:
            done = {}  # a note half written is only work done again
    read: dict[str, list[Found]] = {}
    failed: dict[str, str] = {}
    asked = False
    for code in dict.fromkeys(country.lower() for country in countries):
        note = done.get(code, {})
        if note and date.fromisoformat(str(note["read"])) >= day - FRESH:
            read[code] = [Found(**line) for line in note["rows"]]  # type: ignore[attr-defined]
            continue
        if asked:
            service.sleep(PAUSE)
        asked = True
        try:
            read[code] = list(service.holders(code))
        except ReferenceUnavailable as error:
            failed[code] = str(error)
            say(f"{code}: not read")
            continue
        say(f"{code}: {len(read[code])} office holders")
        done[code] = {"read": day.isoformat(), "rows": [asdict(found) for found in read[code]]}
        _write(notes, json.dumps(done, ensure_ascii=False))
    return read, failed


def _notes(overlay: Path) -> Path:
    return overlay.with_name(f".{overlay.name}.refresh.json")


def _write(path: Path, text: str) -> None:
    part = path.with_name(f"{path.name}.part")
    path.parent.mkdir(parents=True, exist_ok=True)
    part.write_text(text, encoding="utf-8")
    os.replace(part, path)


def shown(overlay: Path) -> list[Found]:
    """The office holders an earlier refresh wrote into the file."""
    import yaml

    if not overlay.exists():
        return []
    tree = yaml.safe_load(overlay.read_text(encoding="utf-8")) or {}
    return sorted(
        Found(
            str(office["country"]), str(office["role"]), str(office.get("since") or ""),
            str(office.get("until") or ""), str(office["url"]).rsplit("/", 1)[-1], str(person["name"]),
        )
        for person in tree.get("refreshed") or ()
        for office in person["offices"]
    )  # fmt: skip


def difference(before: Sequence[Found], after: Sequence[Found]) -> list[str]:
    """What is new (+), gone (-) or changed (~) from one state to the other, one line each."""
    old = {(f.country, f.role, f.person, f.since): f for f in before}
    new = {(f.country, f.role, f.person, f.since): f for f in after}
    lines = []
    for key in sorted({*old, *new}):
        if key not in old:
            lines.append(f"+ {_told(new[key])}")
        elif key not in new:
            lines.append(f"- {_told(old[key])}")
        elif old[key] != new[key]:
            lines.append(f"~ {_told(old[key])} -> {_told(new[key])}")
    return lines or ["No change."]


def _told(found: Found) -> str:
    until = f" to {found.until}" if found.until else ""
    return f"{found.name}, {found.role} ({found.country}), since {found.since or '?'}{until}"


def _replace(overlay: Path, after: Sequence[Found], day: date) -> None:
    import yaml

    from checker.knowledge import open_knowledge

    people: dict[tuple[str, str, str], list[dict[str, str]]] = {}
    for found in after:
        office = {
            "role": found.role, "country": found.country, "since": found.since, "until": found.until,
            "known_until": day.isoformat(), "source": f"Wikidata, read {day.isoformat()}", "url": found.url,
        }  # fmt: skip
        offices = people.setdefault((found.person, found.name, found.country), [])
        offices.append({key: value for key, value in office.items() if value})
    listed = [
        {"name": name, "country": country, "offices": offices}
        for (_, name, country), offices in sorted(people.items(), key=lambda item: item[0][1:])
    ]
    block = f"{KEY}\n" + yaml.safe_dump(listed, allow_unicode=True, sort_keys=False)
    text = overlay.read_text(encoding="utf-8") if overlay.exists() else ""
    part = overlay.with_name(f".{overlay.name}.part{overlay.suffix}")
    overlay.parent.mkdir(parents=True, exist_ok=True)
    part.write_text(_spliced(text, block), encoding="utf-8")
    try:
        open_knowledge(part)
        os.replace(part, overlay)
    finally:
        part.unlink(missing_ok=True)


def _spliced(text: str, block: str) -> str:
    """The file with its refreshed part replaced (or added at the end), all else as it was."""
    lines = text.splitlines(keepends=True)
    start = next((at for at, line in enumerate(lines) if line.startswith(KEY)), None)
    if start is None:
        gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
        return text + gap + block
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or lines[end][0] in " -#"):
        end += 1
    return "".join(lines[:start]) + block + "".join(lines[end:])
