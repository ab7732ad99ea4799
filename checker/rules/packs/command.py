"""`presscheck rules test PACK` and `presscheck rules try PACK FOLDER`, for whoever writes wording rules.

Testing runs a pack's own examples; trying counts its hits over a folder of drafts, with
samples, so that an editor sees how loud a rule is before switching it on.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import ConfigError, DraftError
from checker.rules.packs import PACKS, load
from checker.types import Finding, Rule, Span

if TYPE_CHECKING:
    from checker.engine import Checker

_SAMPLES = 3


def run(action: str, arguments: list[str]) -> str:
    """What `action` (test or try) says. Raises `ConfigError` for a wrong order or a failed example."""
    if action == "test" and len(arguments) == 1:
        return test(rules_of(arguments[0]))
    if action == "try" and len(arguments) == 2:
        return attempt(rules_of(arguments[0]), Path(arguments[1]))
    raise ConfigError("write `rules list`, `rules test PACK` or `rules try PACK FOLDER`")


def rules_of(name: str) -> tuple[Rule, ...]:
    """The rules of a shipped pack, or of a pack file of the desk's own."""
    if name.endswith((".yaml", ".yml")):
        return load(Path(name))
    found = tuple(rule for rule in PACKS if rule.pack == name)
    if not found:
        raise ConfigError(
            f"there is no pack {name!r}; there are {', '.join(sorted({rule.pack for rule in PACKS}))}"
        )
    return found


def test(rules: tuple[Rule, ...]) -> str:
    """Run every example of the rules. Raises `ConfigError` that lists the examples that failed."""
    failures, count = [], 0
    for rule in rules:
        checker = _checker(rule)
        for example in rule.examples:
            count += 1
            report = checker.check_text(example.text, "example.txt", as_of=example.day)
            found = sorted(
                Span(each.location.start, each.location.end)
                for each in report.findings
                if each.rule == rule.name
            )
            if found != sorted(example.spans):
                quotes = ", ".join(repr(span.of(example.text)) for span in found) or "nothing"
                failures.append(f"{rule.name}: {example.text!r} found {quotes}")
    if failures:
        raise ConfigError("\n  ".join([f"{len(failures)} of {count} examples fail:", *failures]))
    return f"{count} examples of {len(rules)} rules hold\n"


def attempt(rules: tuple[Rule, ...], folder: Path) -> str:
    """Hits per 100,000 words of every rule over the drafts in `folder`, the first few shown."""
    drafts = [
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".txt", ".md", ".html") and path.is_file()
    ]
    if not drafts:
        raise DraftError(f"{folder}: holds no draft (.txt .md .html)")
    counts: Counter[str] = Counter()
    samples: dict[str, list[str]] = defaultdict(list)
    checker, words = _checker(*rules), 0
    for path in drafts:
        report = checker.check(path)
        words += len(report.text.split())
        for finding in report.findings:
            counts[finding.rule] += 1
            samples[finding.rule].append(_sample(path, finding, report.text))
    lines = [f"{len(drafts)} drafts, {words} words"]
    for rule in rules:
        rate = 100_000 * counts[rule.name] / max(1, words)
        lines.append(f"{rule.name}: {counts[rule.name]} hits, {rate:.1f} per 100,000 words")
        lines += [f"    {sample}" for sample in samples[rule.name][:_SAMPLES]]
    return "\n".join(lines) + "\n"


def _sample(path: Path, finding: Finding, text: str) -> str:
    start, end = finding.location.start, finding.location.end
    around = text[max(0, start - 40) : start] + "[" + text[start:end] + "]" + text[end : end + 40]
    return f"{path.name}:{finding.location.line}: {' '.join(around.split())}"


def _checker(*rules: Rule) -> Checker:
    """A checker with these rules alone."""
    from checker.config import Config
    from checker.engine import Checker

    return replace(Checker.open(Config(judge=False, references=("knowledge",))), rules=rules)
