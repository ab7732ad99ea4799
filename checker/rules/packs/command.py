"""`presscheck rules test PACK` and `presscheck rules try PACK FOLDER`, for whoever writes wording rules.

Testing runs a pack's own examples; trying counts its hits over a folder of drafts, with
samples, so that an editor sees how loud a rule is before switching it on.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from checker.errors import ConfigError, DraftError
from checker.rules.packs import PACKS, load
from checker.types import Desk, Document, Rule, Span

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
    from checker.readers import read_text

    failures, count = [], 0
    for rule in rules:
        for example in rule.examples:
            count += 1
            found = sorted(
                span for _, span in _hits(read_text(example.text, "example.txt", example.day), (rule,))
            )
            if found != sorted(example.spans):
                quotes = ", ".join(repr(span.of(example.text)) for span in found) or "nothing"
                failures.append(f"{rule.name}: {example.text!r} found {quotes}")
    if failures:
        raise ConfigError("\n  ".join([f"{len(failures)} of {count} examples fail:", *failures]))
    return f"{count} examples of {len(rules)} rules hold\n"


def attempt(rules: tuple[Rule, ...], folder: Path) -> str:
    """Hits per 100,000 words of every rule over the drafts in `folder`, the first few shown."""
    from checker.readers import read

    drafts = [path for path in sorted(folder.rglob("*")) if path.suffix in (".txt", ".md", ".html")]
    if not drafts:
        raise DraftError(f"{folder}: holds no draft (.txt .md .html)")
    counts: Counter[str] = Counter()
    samples: dict[str, list[str]] = defaultdict(list)
    words = 0
    for path in drafts:
        document = read(path)
        words += len(document.prose.split())
        for name, span in _hits(document, rules):
            counts[name] += 1
            samples[name].append(_sample(path, span, document.source.text))
    lines = [f"{len(drafts)} drafts, {words} words"]
    for rule in rules:
        rate = 100_000 * counts[rule.name] / max(1, words)
        lines.append(f"{rule.name}: {counts[rule.name]} hits, {rate:.1f} per 100,000 words")
        lines += [f"    {sample}" for sample in samples[rule.name][:_SAMPLES]]
    return "\n".join(lines) + "\n"


def _sample(path: Path, span: Span, text: str) -> str:
    around = (
        text[max(0, span.start - 40) : span.start]
        + "["
        + span.of(text)
        + "]"
        + text[span.end : span.end + 40]
    )
    line = text.count("\n", 0, span.start) + 1
    return f"{path.name}:{line}: {' '.join(around.split())}"


def _hits(document: Document, rules: tuple[Rule, ...]) -> Iterator[tuple[str, Span]]:
    """(rule, place in the file) of every hit: wording rules read sentences and need no facts."""
    from checker.annotate import boilerplate, quotes, sentences
    from checker.knowledge import open_knowledge

    blocks = boilerplate.find(document.prose, document.blocks)
    parts = sentences.split(document.prose, blocks)
    found = quotes.find(document.prose, blocks, parts)
    document = replace(document, blocks=blocks, sentences=parts, quotes=found)
    desk = Desk(open_knowledge(), document.day)
    for rule in rules:
        for sentence in document.sentences:
            for hit in rule.check(sentence, document, desk):
                yield rule.name, document.offsets.place(hit.span)
