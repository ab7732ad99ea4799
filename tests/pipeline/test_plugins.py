"""Rules and readers of others come in by the built-ins' door; what cannot be loaded says where and why."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

import pytest

from tests.pipeline.desk import run

RULE = '''
from checker.rules import rule
from checker.types import Desk, Document, Hit, Sentence, Severity, Span

@rule("no-colonel", on=Sentence, category="wording", severity=Severity.WARNING)
def no_colonel(sentence, document, desk):
    """The colonel is not named here.

    ```bad 2020-01-01
    The [[colonel]] spoke.
    ```
    ```good 2020-01-01
    The general spoke.
    ```
    """
    at = sentence.text.find("colonel")
    if at >= 0:
        yield Hit(Span(at, at + 7).shifted(sentence.span.start), "Do not name the colonel.")
'''
READER = '''
from datetime import date
from checker.errors import DraftError
from checker.readers import Reader
from checker.types import Block, Document, Offsets, Source, Span, Stretch

def read(data, name, as_of):
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DraftError(f"{name}: not UTF-8") from error
    whole = Span(0, len(text))
    blocks = (Block(whole),) if text.strip() else ()
    stretches = (Stretch(whole, whole),) if text else ()
    return Document(Source(name, text), text, Offsets(stretches), blocks, as_of or date(2020, 1, 1), "the reader")

reader = Reader("wire", (".wire",), read)
'''
PACK = """
pack: ours
rules:
  - name: our-verb
    fault: We do not use this verb.
    words: {leverage: use}
    bad: ["They [[leverage]] it."]
    good: ["They use it."]
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A newsroom with a plug-in installed beside presscheck, as pip would leave it."""
    site = tmp_path / "site"
    info = site / "newsroom-1.2.dist-info"
    info.mkdir(parents=True)
    (site / "newsroom.py").write_text(RULE, "utf-8")
    (site / "newsroom_wire.py").write_text(READER, "utf-8")
    (site / "newsroom_broken.py").write_text("import a_module_nobody_has\n", "utf-8")
    (site / "newsroom_empty.py").write_text("", "utf-8")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: newsroom\nVersion: 1.2\n", "utf-8")
    (info / "entry_points.txt").write_text(textwrap.dedent("""
        [presscheck.rules]
        newsroom = newsroom
        broken = newsroom_broken
        empty = newsroom_empty
        [presscheck.readers]
        wire = newsroom_wire:reader
        """), "utf-8")  # fmt: skip
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "a.txt").write_text("The colonel spoke. They leverage it.\n", "utf-8")
    (tmp_path / "desk" / "b.wire").write_text("The colonel spoke.\n", "utf-8")
    (tmp_path / "desk" / "ours.yaml").write_text(PACK, "utf-8")
    return tmp_path / "desk"


def check(desk: Path, settings: str, *arguments: str) -> tuple[int, list[tuple[str, str, str]], str]:
    from tests.pipeline.desk import ROOT

    (desk / "presscheck.toml").write_text(settings, "utf-8")
    path = f"{ROOT}:{desk.parent / 'site'}"
    done = run("check", *(arguments or (".",)), "--format", "json", cwd=desk, PYTHONPATH=path)
    documents = json.loads(done.stdout)["documents"] if done.stdout else []
    told = [(Path(one["path"]).name, each["rule"], each["quote"]) for one in documents for each in one["findings"]]
    return done.returncode, told, done.stderr


def test_what_is_only_installed_does_not_run(desk: Path) -> None:
    assert check(desk, "") == (0, [], "")


def test_plug_ins_that_are_named_run(desk: Path) -> None:
    code, told, error = check(desk, 'plugins = ["newsroom", "wire"]\nfail_on = "warning"\n')
    assert (code, told) == (1, [("a.txt", "no-colonel", "colonel"), ("b.wire", "no-colonel", "colonel")]), error
    _, told, _ = check(desk, 'plugins = ["newsroom", "wire"]\nignore = ["no-colonel"]\n')
    assert told == []


def test_a_rule_of_a_plug_in_is_silenced_and_explained_like_any(desk: Path) -> None:
    (desk / "a.txt").write_text("<!-- presscheck: ignore no-colonel: his own wish -->\nThe colonel spoke.\n", "utf-8")
    code, told, _ = check(desk, 'plugins = ["newsroom"]\nfail_on = "note"\n')
    assert (code, set(told)) == (0, {("a.txt", "no-colonel", "colonel")})
    from tests.pipeline.desk import ROOT

    done = run("explain", "no-colonel", cwd=desk, PYTHONPATH=f"{ROOT}:{desk.parent / 'site'}")
    assert "The [colonel] spoke." in done.stdout


def test_own_packs(desk: Path) -> None:
    code, told, _ = check(desk, 'packs = ["ours.yaml"]\nfail_on = "note"\n')
    assert (code, told) == (1, [("a.txt", "our-verb", "leverage")])


@pytest.mark.parametrize(
    ("settings", "line", "message"),
    [
        ('ignore = []\nplugins = ["newsrom"]\n', 2, "there is no plug-in 'newsrom'; did you mean 'newsroom'"),
        ('plugins = ["broken"]\n', 1, "plug-in 'broken' (newsroom_broken) cannot be loaded: ModuleNotFound"),
        ('plugins = ["empty"]\n', 1, "plug-in 'empty' (newsroom_empty) cannot be loaded: ValueError"),
        ('packs = ["plian"]\n', 1, "there is no pack 'plian'; did you mean 'plain'"),
        ('[severity]\nwrong-ofice = "note"\n', 2, "there is no rule called 'wrong-ofice'"),
        ('\nignore = ["wrong-ofice"]\n', 2, "there is no rule called 'wrong-ofice'"),
        ('[[folders]]\npth = "x"\n', 1, "every [[folders]] needs a `path`"),
        ('[[folders]]\npath = "x"\nigmore = []\n', 3, "unknown key 'igmore' in [[folders]]; did you mean 'ignore'"),
        ('language = "de"\n', 1, "language must be one of auto, en"),
    ],
)
def test_what_cannot_be_loaded_says_where(desk: Path, settings: str, line: int, message: str) -> None:
    code, _, told = check(desk, settings)
    assert code == 2
    assert f"presscheck.toml:{line}: {message}" in told
    assert "Traceback" not in told


def test_a_pack_that_is_not_there(desk: Path) -> None:
    code, _, told = check(desk, 'packs = ["none.yaml"]\n')
    assert (code, "none.yaml: cannot be read" in told) == (2, True)
