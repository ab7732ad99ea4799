"""A judge that is loaded when the first pair is to be scored: most drafts need none."""

from __future__ import annotations

from collections.abc import Sequence

from checker.types import Judge, Scores


class JudgeAtNeed:
    """The configured model, loaded when the first pair is to be scored: most drafts need none."""

    def __init__(self, model: str | None, offline: bool) -> None:
        self._model, self._offline = model, offline
        self._judge: Judge | None = None

    @property
    def name(self) -> str:
        return self._opened().name

    def _opened(self) -> Judge:
        if self._judge is None:
            from checker.judge import open_judge

            self._judge = open_judge(self._model, offline=self._offline)
        return self._judge

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        return self._opened().score(pairs)
