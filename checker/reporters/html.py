"""A self-contained HTML report: the draft with its marks, and a card for each finding.

No script, no network, no font: it opens from a mail, prints, and reads at any size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from checker.reporters import Run, counts, told
from checker.types import Evidence, Finding, Report

STYLE = """
:root{color-scheme:light dark;--paper:#fdfcf9;--ink:#1d1c1a;--dim:#5f5b54;--line:#d9d4c9;--card:#fff;
--error:#a8201a;--warning:#8a5a00;--note:#1f5f8b;
--good:#2b6a30}
@media (prefers-color-scheme:dark){:root{
--paper:#191817;--ink:#ece8e1;--dim:#a8a196;--line:#403c36;
--card:#22201e;--error:#ff8f87;--warning:#f0bd62;--note:#86c5f2;--good:#8fd394}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);
font:1.05rem/1.6 Georgia,"Times New Roman",serif;overflow-wrap:anywhere}
main,header{max-width:75rem;margin:0 auto;padding:1rem}h1,h2{font-weight:600;line-height:1.25}
.dim,.where{color:var(--dim);font-size:.9rem}
.draft{display:grid;gap:2rem;
grid-template-columns:minmax(0,3fr) minmax(16rem,2fr)}
@media (max-width:50rem){.draft{grid-template-columns:minmax(0,1fr)}}
.text{white-space:pre-wrap;overflow-wrap:anywhere}ol{list-style:none;margin:0;padding:0}
li.card{background:var(--card);border:1px solid var(--line);border-left:.35rem solid var(--tone);
border-radius:.3rem;padding:.7rem .9rem;margin:0 0 .9rem;break-inside:avoid}
.card p{margin:.25rem 0}.error{--tone:var(--error)}.warning{--tone:var(--warning)}.note{--tone:var(--note)}
.level{color:var(--tone);font-weight:600}
mark{background:none;color:inherit;text-decoration:underline 2px var(--tone);
text-underline-offset:.2em}mark a{color:inherit;text-decoration:none}
.better{color:var(--good);font-weight:600}
a:focus-visible{outline:2px solid var(--note)}a{color:var(--note)}@media print{.draft{display:block}}
"""


def write(run: Run) -> str:
    """All reports of the run as one page."""
    count = counts(run.reports)
    summary = ", ".join(f"{number} {level}{'' if number == 1 else 's'}" for level, number in count.items())
    body = "".join(part for index, report in enumerate(run.reports) for part in _report(report, index))
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>presscheck: {escape(summary)}</title><style>{STYLE}</style></head><body>"
        f"<header><h1>presscheck report</h1><p>{escape(summary)}.</p>"
        f'<p class="dim">presscheck {escape(run.version)}; knowledge to {escape(run.knowledge_until)}; '
        f"entailment model: {escape(run.judge or 'none')}</p></header><main>{body}</main></body></html>\n"
    )


def _report(report: Report, index: int) -> Iterator[str]:
    found = told(report.findings)
    coverage = report.coverage
    yield f"<section><h2>{escape(report.path if report.path != '-' else 'Draft')}</h2>"
    yield f'<p class="dim">As of {report.as_of.isoformat()} ({escape(report.as_of_from)}). '
    yield f"{coverage.checked} of {coverage.claims} claims were checked against a reference."
    if report.skipped:
        yield f" Not looked at: {escape('; '.join(report.skipped))}."
    yield '</p><div class="draft">'
    yield f'<div class="text">{marked(report.text, found, f"d{index}")}</div>'
    cards = (_card(each, f"d{index}-{number}", report.text) for number, each in enumerate(found))
    yield f"<ol>{''.join(cards)}</ol></div>"
    yield f"{_silenced(report)}</section>"


def _silenced(report: Report) -> str:
    """What was found and is not to be told, with the reasons, so that nobody takes it for not found."""
    rows = [
        f"<li>“{escape(each.location.quote)}” ({escape(each.rule)}): {escape(each.suppressed)}</li>"
        for each in report.findings
        if each.suppressed is not None
    ]
    return f'<h3>Settled</h3><ul class="dim">{"".join(rows)}</ul>' if rows else ""


def marked(text: str, findings: Sequence[Finding], prefix: str) -> str:
    """The draft's text, escaped, each finding's words marked and linked to its card.

    Where findings overlap, the earlier one keeps the words.
    """
    parts, position = [], 0
    for number, each in sorted(enumerate(findings), key=lambda pair: pair[1].location.start):
        start, end = each.location.start, each.location.end
        if start < position or end <= start:
            continue
        link = f'<a href="#{prefix}-{number}">{escape(text[start:end])}</a>'
        parts += [escape(text[position:start]), f'<mark class="{each.severity}">{link}</mark>']
        position = end
    return "".join([*parts, escape(text[position:])])


def _quoted(each: Finding, text: str) -> str:
    """The words found; a single mark, which says nothing alone, with the words around it."""
    start, end = each.location.start, each.location.end
    if end - start > 3:
        return f"<p>“{escape(each.location.quote)}”</p>"
    before = text[max(0, start - 24) : start].split("\n")[-1]
    after = text[end : end + 24].split("\n")[0]
    return f"<p>… {escape(before)}<strong>{escape(each.location.quote)}</strong>{escape(after)} …</p>"


def _card(each: Finding, name: str, text: str) -> str:
    rows = [
        f'<li class="card {each.severity}" id="{name}"><p><span class="level">{each.severity}</span> '
        f'<span class="where">{escape(each.rule)}, line {each.location.line}</span></p>'
    ]
    if each.location.quote:
        rows.append(_quoted(each, text))
    rows.append(f"<p>{escape(each.message)}</p>")
    better = list(dict.fromkeys(one.text for one in each.suggestions if one.text))
    if better:
        rows.append(f'<p>Write: <span class="better">{escape(" / ".join(better[:3]))}</span></p>')
    rows += [f'<p class="where">{_evidence(one)}</p>' for one in each.evidence[:3]]
    return "".join([*rows, "</li>"])


def _evidence(each: Evidence) -> str:
    text = escape(each.text or each.title)
    title = escape(each.title or each.origin)
    if each.url.startswith(("https://", "http://")):
        title = f'<a href="{escape(each.url)}" rel="noopener noreferrer">{title}</a>'
    return f"{text} — {title}"
