"""The walk of a draft: read, annotate, find claims, ask references, run rules, settle.

    with Checker.open(config) as checker:
        report = checker.check(path)

One `Checker` is opened once and checks any number of drafts. It knows no format, no
rule and no door; it decides only the order of the steps and that nothing is lost when
one of them fails: a rule that crashes is a finding, and the report says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from checker import config as configuration
from checker import decisions, plugins, settle, unused
from checker.config import Config
from checker.heeded import heed
from checker.knowledge import reading
from checker.types import (
    Claim,
    Coverage,
    Desk,
    Document,
    Finding,
    Hit,
    Judge,
    Knowledge,
    Lines,
    Location,
    Mention,
    Quote,
    Reference,
    Report,
    Rule,
    Sentence,
    Severity,
    Verdict,
)
from checker.types.values import frozen

CRASHED = "rule-failed"
UNCHECKED = "could-not-check"
OTHER = "other-language"


@frozen(slots=False)
class Step:
    """How far a check has come: the stage, steps done of how many, and what this one brought."""

    stage: Literal["rules", "claims", "facts"]
    done: int
    of: int
    findings: tuple[Finding, ...] = ()
    verdict: Verdict | None = None


@frozen(slots=False)
class Checker:
    """Rules, knowledge and references, opened and ready."""

    config: Config
    knowledge: Knowledge
    rules: tuple[Rule, ...]
    references: tuple[Reference, ...] = ()
    judge: Judge | None = None

    @classmethod
    def open(cls, config: Config | None = None) -> Checker:
        """Open everything `config` asks for.

        Raises `ConfigError` for unknown rules, `KnowledgeError` for broken tables and
        `JudgeError` for a model that cannot be loaded.
        """
        from checker.knowledge import open_knowledge
        from checker.references.opened import open_references

        config = config or configuration.load()
        plugins.add_readers(config)
        knowledge = open_knowledge(config.knowledge)
        judge = _judge(config)
        references = open_references(
            config.references, config.sources, config.online, config.contact, config.wikipedia, judge
        )
        return cls(config, knowledge, chosen(config), references, judge)

    def __enter__(self) -> Checker:
        return self

    def __exit__(self, *_: object) -> None:
        for each in (*self.references, self.knowledge):
            close = getattr(each, "close", None)
            if close:
                close()

    def check(self, path: Path | str, as_of: date | None = None) -> Report:
        """Check the draft at `path`. Raises `DraftError` where it cannot be read."""
        from checker.readers import read

        return self.check_document(read(path, as_of))

    def check_text(self, text: str, name: str = "-", as_of: date | None = None) -> Report:
        """Check text in memory; `name` decides the format by its suffix."""
        from checker.readers import read_text

        return self.check_document(read_text(text, name, as_of))

    @reading()
    def check_document(self, document: Document, tell: Callable[[Step], None] | None = None) -> Report:
        """Check a draft already read.

        `tell` is called after every step, rules of the text first, claims and their rules after;
        what it raises ends the check. The report alone is final: a finding told may still be
        dropped where another rule says more about the same words.
        """
        if document.source.language != "en" and self.config.language == "auto":
            return self._unread(document)
        document = annotated(document, self.knowledge)
        heed((document.prose, *(sentence.text for sentence in document.sentences)))
        findings: list[Finding] = []
        verdicts: list[Verdict] = []
        lines = Lines(document.source.text)
        for step in self._steps(document, lines, verdicts):
            findings += step.findings
            if tell:
                tell(replace(step, findings=tuple(self._settled(step.findings, document))))
        told = unused.added(self._settled(findings, document), document, self.rules, self.config)
        return Report(
            document.source.path, document.day, document.day_from, tuple(told), _coverage(verdicts),
            self._skipped(document), document.source.text, tuple(verdicts), _incomplete(findings, verdicts),
        )  # fmt: skip

    def _unread(self, document: Document) -> Report:
        """The report on a draft in another language: not looked at, and saying so."""
        from checker.readers.language import name_of

        lines, source = Lines(document.source.text), document.source
        told = [found for rule in self.rules if rule.name == OTHER for found in self._run(rule, document, (), lines)]
        findings = self._settled(told, document)
        skipped = f"the draft: in {name_of(source.language)}, and presscheck reads English"
        return Report(
            source.path, document.day, document.day_from, tuple(findings), Coverage(), (skipped,), source.text,
            incomplete=any(each.suppressed is None for each in findings),
        )  # fmt: skip

    def _steps(self, document: Document, lines: Lines, verdicts: list[Verdict]) -> Iterator[Step]:
        """Rules that need no verdict, then each claim (into `verdicts`), then the rules that waited."""
        waiting = [rule for rule in self.rules if rule.subject in (Claim, Verdict)]
        first = [rule for rule in self.rules if rule.subject not in (Claim, Verdict)]
        for done, rule in enumerate(first, 1):
            yield Step("rules", done, len(first), tuple(self._run(rule, document, (), lines)))
        asked = self._claims(document)
        for done, claim in enumerate(asked, 1):
            verdicts += self._verdicts((claim,), document)
            yield Step("claims", done, len(asked), verdict=verdicts[-1])
        for done, rule in enumerate(waiting, 1):
            yield Step("facts", done, len(waiting), tuple(self._run(rule, document, verdicts, lines)))

    def _claims(self, document: Document) -> tuple[Claim, ...]:
        from checker import claims
        from checker.claims import sayings

        found = claims.find(document, self.knowledge)
        if any(each.name == "sources" for each in self.references):
            found = (*found, *sayings.find(document))
        return found

    def _verdicts(self, asked: Sequence[Claim], document: Document) -> tuple[Verdict, ...]:
        from checker import verify

        return verify.judge_claims(asked, document, self.knowledge, self.references, self.judge)

    def _run(self, rule: Rule, document: Document, verdicts: Sequence[Verdict], lines: Lines) -> Iterator[Finding]:
        options = self.config.options.get(rule.name, {})
        desk = Desk(self.knowledge, document.day, options, self.judge)
        try:
            for subject in subjects(rule.subject, document, verdicts):
                for hit in rule.check(subject, document, desk):
                    if not document.furniture(hit.span) or rule.category == "boilerplate":
                        yield settle.place(hit, rule, document, lines)
        except Exception as error:
            yield crashed(rule, error)

    def _settled(self, findings: Sequence[Finding], document: Document) -> list[Finding]:
        kept = settle.weigh(settle.merge(findings), self.config.severity)
        kept = settle.outrank(kept, settle.STRONGER)
        told = settle.number_twins(settle.in_order(settle.silence(kept, document.ignores, document)))
        return decisions.silence(told, self.config.exceptions) if self.config.exceptions else told

    def _skipped(self, document: Document) -> tuple[str, ...]:
        """What was not run at all, in words."""
        skipped = []
        if self.judge is None:
            skipped.append(f"entailment model: {'not available' if self.config.judge else 'switched off'}")
        if "wikipedia" in self.config.references and not self.config.online:
            skipped.append("wikipedia: offline")
        if self.knowledge.known_until < document.day:
            skipped.append(f"knowledge: ends on {self.knowledge.known_until.isoformat()}, before the draft's day")
        if any(block.kind == "furniture" for block in document.blocks):
            skipped.append("page furniture: not part of the article")
        return tuple(skipped)


def annotated(document: Document, knowledge: Knowledge) -> Document:
    """The document with furniture marked and all layers filled."""
    from checker.annotate import annotate, boilerplate

    blocks = boilerplate.find(document.prose, document.blocks)
    return annotate(replace(document, blocks=blocks), knowledge)


def subjects(kind: type, document: Document, verdicts: Sequence[Verdict]) -> Sequence[Any]:
    """What a rule of that subject type is asked about."""
    if kind is Document:
        return (document,)
    table: dict[type, Sequence[Any]] = {
        Sentence: document.sentences, Mention: document.mentions, Quote: document.quotes,
        Verdict: verdicts, Claim: [verdict.claim for verdict in verdicts],
    }  # fmt: skip
    return table[kind]


def chosen(config: Config) -> tuple[Rule, ...]:
    """The rules that run: the defaults, or `select` alone, with `enable` and without `ignore`.

    Raises `UnknownRule` for a name nobody has registered, wherever it stands.
    """
    asked = (*config.select, *config.enable, *config.ignore, *config.severity, *config.options)
    rules = plugins.available(config, asked)
    categories = {rule.category for rule in rules}
    for name in asked:
        if name not in categories:
            plugins.find(name, rules, config)

    def named(rule: Rule, names: Sequence[str]) -> bool:
        return rule.name in names or rule.category in names

    wanted = [
        rule
        for rule in rules
        if (named(rule, config.select) if config.select else rule.default or named(rule, config.enable))
        or (rule.pack and plugins.wanted(rule, config))
    ]
    return tuple(rule for rule in wanted if not named(rule, config.ignore))


def crashed(rule: Rule, error: Exception) -> Finding:
    """The finding that says a rule failed, so that its silence is not taken for "fine"."""
    where = ""
    if error.__traceback__:
        from traceback import extract_tb

        frame = extract_tb(error.__traceback__)[-1]
        where = f" ({Path(frame.filename).name}:{frame.lineno})"
    return Finding(
        CRASHED, "internal", Severity.NOTE,
        f"The rule {rule.name} failed and did not look at all of this draft: "
        f"{type(error).__name__}: {error}{where}",
        Location(0, 0, 1, 1, ""), f"{CRASHED}-{rule.name}", 1.0,
    )  # fmt: skip


def _judge(config: Config) -> Judge | None:
    if not config.judge:
        return None
    from checker.judge.at_need import JudgeAtNeed

    return JudgeAtNeed(config.model, not config.online)


def _coverage(verdicts: Sequence[Verdict]) -> Coverage:
    checked = sum(verdict.label not in ("unsupported", "unchecked", "ambiguous") for verdict in verdicts)
    return Coverage(len(verdicts), checked, len(verdicts) - checked)


def _incomplete(findings: Sequence[Finding], verdicts: Sequence[Verdict]) -> bool:
    """Whether something that was asked for could not be done: exit code 3."""
    return any(each.rule == CRASHED for each in findings) or any(v.label == "unchecked" for v in verdicts)


__all__ = ["Checker", "Hit", "annotated", "chosen", "crashed", "subjects"]
