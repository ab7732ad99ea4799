"""What `presscheck knowledge` says: show, add, check, stats. Every function returns text to print."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from checker.errors import KnowledgeError
from checker.knowledge import open_knowledge
from checker.types import Entity, Knowledge, Tenure

NEAR_NAMES = 5


def show(name: str, day: date | None = None, overlay: Path | None = None) -> str:
    """Everything the reference knows of a name (or id): who bears it, what they held, what held on `day`.

    A name nobody bears yields the nearest ones. Never raises for an unknown name.
    """
    knowledge = open_knowledge(overlay)
    by_id = knowledge.entity(name)
    bearers = (by_id,) if by_id else knowledge.named([name]).get(name, ())
    if not bearers:
        bearers = knowledge.surnamed([name]).get(name, ())
    if not bearers:
        near = _nearest(knowledge, name)
        return f"{name}: not known." + (f" Perhaps: {', '.join(near)}?" if near else "")
    return "\n\n".join(_entry(knowledge, bearer, day) for bearer in bearers)


def _entry(knowledge: Knowledge, bearer: Entity, day: date | None) -> str:
    lines = [f"{bearer.name}  [{bearer.id}]  {bearer.kind}{_country(knowledge, bearer)}"]
    if bearer.since or bearer.until:
        lines.append(f"  {bearer.since or '?'} to {bearer.until or ''}".rstrip())
    others = knowledge.aliases(bearer.id)
    if others:
        lines.append("  also written: " + ", ".join(others))
    if bearer.note:
        lines.append(f"  {bearer.note}")
    terms = knowledge.tenures(bearer.id)
    if day:
        terms = tuple(term for term in terms if _on(term, day))
        lines.append(f"  on {day}:" if terms else f"  on {day}: no office known")
    lines += [f"  {_term(knowledge, term)}" for term in terms]
    if not day:
        lines += [f"  {fact.predicate}: {fact.object}" for fact in knowledge.facts(bearer.id)]
        if bearer.kind in ("state", "organisation"):
            lines += [
                f"  member: {each.member or each.organisation} {_dates(each.since, each.until)}"
                for each in knowledge.memberships(organisation=bearer.id)
            ]
            lines += [
                f"  member of {each.organisation} {_dates(each.since, each.until)}"
                for each in knowledge.memberships(member=bearer.id)
            ]
    return "\n".join(lines)


def _country(knowledge: Knowledge, bearer: Entity) -> str:
    state = knowledge.state(bearer.country)
    return f", {state.name}" if state and bearer.kind != "state" else ""


def _on(term: Tenure, day: date) -> bool:
    return (term.since is None or term.since <= day) and (term.until is None or term.until >= day)


def _dates(since: date | None, until: date | None) -> str:
    return f"{since or '?'} to {until}" if until else f"since {since or '?'}"


def _term(knowledge: Knowledge, term: Tenure) -> str:
    place = term.office.unit or term.office.country
    parts = [f"{term.office.title} ({place})", _dates(term.since, term.until)]
    if term.until is None and term.known_until != date.max:
        parts.append(f"last seen to hold {term.known_until}")
    if term.acting:
        parts.append("acting")
    if not term.verified:
        parts.append("not verified")
    return ", ".join(parts) + f"  <{term.source}{' ' + term.url if term.url else ''}>"


def _nearest(knowledge: Knowledge, name: str) -> list[str]:
    from rapidfuzz import fuzz, process

    from checker.knowledge.fold import words

    surname = words(name)[-1:] or [name]
    pool = sorted({each.name for found in knowledge.surnamed(surname).values() for each in found})
    return [match[0] for match in process.extract(name, pool, scorer=fuzz.token_sort_ratio, limit=NEAR_NAMES)]


def add(
    overlay: Path,
    name: str,
    role: str,
    *,
    country: str = "",
    unit: str = "",
    title: str = "",
    since: str = "",
    until: str = "",
    source: str = "",
    aliases: Sequence[str] = (),
) -> str:
    """Write one person and office at the end of the newsroom's YAML file (made where it is not there).

    The file is checked before it is replaced; a fault leaves it as it was. Says what was written.
    """
    import yaml

    if overlay.suffix.lower() not in (".yaml", ".yml"):
        raise KnowledgeError(f"{overlay}: facts are added to a YAML file; edit a table by hand")
    office = _filled(role=role, title=title, country=country, unit=unit, since=since, until=until, source=source)
    person = _filled(name=name, country=country, aliases=list(aliases), offices=[office])
    item = yaml.safe_dump([person], allow_unicode=True, sort_keys=False)
    indented = "".join(f"  {line}\n" for line in item.rstrip().splitlines())
    before = overlay.read_text(encoding="utf-8") if overlay.exists() else ""
    if before.strip() and "people:" not in before:
        before = before.rstrip() + "\n"
    after = _after_people(before, indented)
    draft = overlay.with_name(f".{overlay.name}.part{overlay.suffix}")
    overlay.parent.mkdir(parents=True, exist_ok=True)
    draft.write_text(after, encoding="utf-8")
    try:
        open_knowledge(draft)
        os.replace(draft, overlay)
    except KnowledgeError as error:
        raise KnowledgeError(str(error).replace(str(draft), str(overlay))) from None
    finally:
        draft.unlink(missing_ok=True)
    return f"{overlay}: added {name}, {title or role}" + (f" ({unit or country})" if unit or country else "")


def _filled(**cells: object) -> dict[str, object]:
    return {key: value for key, value in cells.items() if value}


def _after_people(before: str, item: str) -> str:
    """The file with `item` as the last of its people."""
    lines = before.splitlines(keepends=True)
    start = next((at for at, line in enumerate(lines) if line.startswith("people:")), None)
    if start is None:
        return before + ("\n" if before and not before.endswith("\n") else "") + "people:\n" + item
    if lines[start].strip() not in ("people:",):
        lines[start] = "people:\n"
    end = next(
        (at for at in range(start + 1, len(lines)) if lines[at].strip() and not lines[at][0].isspace()
         and not lines[at].startswith(("#", "-"))),
        len(lines),
    )  # fmt: skip
    if lines[end - 1] and not lines[end - 1].endswith("\n"):
        lines[end - 1] += "\n"
    if any(line.startswith("- ") for line in lines[start + 1 : end]):
        item = "".join(line[2:] for line in item.splitlines(keepends=True))
    return "".join([*lines[:end], item, *lines[end:]])


def check(overlay: Path, day: date | None = None) -> str:
    """Whether the newsroom's file is sound; raises `KnowledgeError` with file and line where it is not.

    Also says what the file repeats of the shipped tables and what in it has grown old.
    """
    from checker.knowledge.compile import compiled
    from checker.knowledge.lookup import Compiled
    from checker.knowledge.own import read

    shipped = Compiled(compiled())
    own = read(shipped, overlay)
    day = day or date.today()
    lines = [f"{overlay}: {len(own.people)} people, {len(own.tenures)} tenures, sound."]
    roles = {form.role for form in shipped.titles()}
    for term in own.tenures:
        who = f"{term.person.name}, {term.office.title}"
        if roles and term.office.role not in roles:
            lines.append(f"  {who}: no words of a text lead to the role {term.office.role!r}")
        if term.until is None and term.known_until < day - timedelta(days=365):
            lines.append(f"  {who}: not seen to hold since {term.known_until}")
        for other in shipped.tenures(term.person.id):
            if other.office.id == term.office.id and (other.since, other.until) == (term.since, term.until):
                lines.append(f"  {who}: the shipped tables say the same")
    return "\n".join(lines)


def stats(day: date | None = None, overlay: Path | None = None) -> str:
    """How much the reference knows, by kind and country, how new it is, and where it ends before `day`."""
    from checker.knowledge.compile import compiled
    from checker.knowledge.counts import by_role, newest_by_country, sizes
    from checker.knowledge.lookup import Compiled
    from checker.knowledge.seal import verify

    knowledge = open_knowledge(overlay)
    verify(compiled(), always=True)
    shipped = Compiled(compiled())
    day = day or date.today()
    lines = [f"knowledge {knowledge.hash}, newest source day {knowledge.known_until}, file as it was made", ""]
    lines += [f"  {count:7,}  {kind}" for kind, count in sizes(shipped)]
    lines += ["", "Tenures by role (verified / all, newest day seen to hold):"]
    lines += [f"  {role:28} {sure:6,} / {count:6,}  {newest}" for role, count, sure, newest in by_role(shipped)[:25]]
    old = [code for code, newest in newest_by_country(shipped) if newest < day.isoformat()]
    fresh = Counter(newest >= day.isoformat() for _, newest in newest_by_country(shipped))
    lines += ["", f"On {day}: {fresh[True]} countries with a source that new, {fresh[False]} without."]
    if old:
        lines.append(f"Warning: what is open there is only last known: {', '.join(old)}")
    return "\n".join(lines)


def coverage(overlay: Path | None = None) -> str:
    """The coverage report, as Markdown."""
    from checker.knowledge.coverage import report

    return report(open_knowledge(overlay))


def refresh(
    overlay: Path,
    countries: Sequence[str],
    contact: str,
    *,
    apply: bool = False,
    endpoint: str = "",
    say: Callable[[str], None] = print,
) -> str:
    """Office holders of these countries (ISO codes; none: all the tables know) from Wikidata into `overlay`.

    Shows the difference; writes only with `apply`. Progress goes to `say`.
    """
    from checker.knowledge.refresh import refresh as bring
    from checker.knowledge.wikidata import ENDPOINT, Service

    if not countries:
        states = open_knowledge().states()
        countries = [state.code for state in states if len(state.code) == 2 and state.until is None]
    return bring(overlay, countries, Service(endpoint or ENDPOINT, contact), apply=apply, say=say)
