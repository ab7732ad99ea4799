"""Archives: every article once, faults told, stopped and gone on with, workers killed."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import threading
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from checker.batch import cluster, machine, shards
from checker.batch.work import Desk, Done, claim, place
from checker.cli import app
from checker.config import Config
from checker.errors import ConfigError

CONFIG = Config(judge=False)
WRONG = "Police closed the road on Monday. Donald Trump, the US senator, has arrived."
RIGHT = "Police closed the road on Monday. The mayor has arrived."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    lines = [
        json.dumps({"id": f"a{number}", "text": WRONG if number % 3 else RIGHT, "date": "2025-06-02"})
        for number in range(23)
    ]
    path = tmp_path / "archive.jsonl"
    path.write_text("\n".join([*lines, "no json", '{"id": "empty"}', '{"id": "d", "text": "Hi.", "date": "soon"}']))
    return path


def told(output: Path) -> dict[str, dict[str, object]]:
    lines = [line for path in sorted(output.glob("shard-*.jsonl")) for line in path.read_text().splitlines()]
    found = {json.loads(line)["id"]: json.loads(line) for line in lines}
    assert len(found) == len(lines)
    return found


def test_every_article_once_with_its_findings_or_its_fault(archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    ran = CliRunner().invoke(app, ["batch", str(archive), "--output", str(output), "--size", "5", "--no-judge"])
    assert ran.exit_code == 3
    assert "26 articles in 6 of 6 shards" in ran.output
    found = told(output)
    assert len(found) == 26
    rules = [each["rule"] for each in found["a1"]["report"]["findings"]]  # type: ignore[index]
    assert rules == ["wrong-office"]
    assert found["a3"]["report"]["findings"] == []  # type: ignore[index]
    assert "JSON" in str(found["archive.jsonl@3" if "archive.jsonl@3" in found else max(found, key=len)]["error"])
    assert "no text" in str(found["empty"]["error"])
    assert "not a day" in str(found["d"]["error"])


def test_halves_of_characters_stop_nothing(tmp_path: Path) -> None:
    archive, output = tmp_path / "archive.jsonl", tmp_path / "out"
    lines = (r'{"id": "\ud800", "text": "The mayor\udfff spoke."}', '{"id": "b", "text": "Hi."}')
    archive.write_text("\n".join(lines), "utf-8")
    ran = CliRunner().invoke(app, ["batch", str(archive), "--output", str(output), "--no-judge"])
    assert ran.exit_code == 0, ran.output
    assert set(told(output)) == {"\ud800", "b"}


def test_a_second_run_does_what_is_missing_and_nothing_else(archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    words = ["batch", str(archive), "--output", str(output), "--size", "5", "--no-judge"]
    CliRunner().invoke(app, words)
    whole, kept = told(output), place(output, 0).stat().st_mtime_ns
    place(output, 3).rename(output / "shard-000003.99.part")
    ran = CliRunner().invoke(app, words)
    assert "5 articles in 1 of 1 shards" in ran.output
    assert told(output) == whole
    assert not list(output.glob("*.part"))
    assert place(output, 0).stat().st_mtime_ns == kept


def test_another_archive_is_not_mixed_in(archive: Path, tmp_path: Path) -> None:
    claim(tmp_path / "out", archive, 5)
    claim(tmp_path / "out", archive, 5)
    with pytest.raises(ConfigError, match="another archive or shard size"):
        claim(tmp_path / "out", archive, 6)


def test_a_folder_of_drafts(tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "a.txt").write_text(WRONG)
    (folder / "b.md").write_text(RIGHT)
    (folder / "c.png").write_bytes(b"\x89PNG")
    desk = Desk.open(CONFIG, tmp_path, None)
    assert [desk.check(each) for each in shards.cut(folder, 10)] == [Done(0, 2, len(_findings(tmp_path)), 0)]
    assert {Path(name).name for name in told(tmp_path)} == {"a.txt", "b.md"}


def _findings(output: Path) -> list[object]:
    return [each for one in told(output).values() for each in one["report"]["findings"]]  # type: ignore[index]


def test_parquet_rows_are_cut_across_row_groups(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    table = pyarrow.table({"id": [f"r{number}" for number in range(25)], "text": [RIGHT] * 25})
    parquet.write_table(table, tmp_path / "a.parquet", row_group_size=7)
    cut = shards.cut(tmp_path / "a.parquet", 4)
    names = [article.name for shard in cut for article in shards.articles(shard)]
    assert names == [f"r{number}" for number in range(25)]


def test_what_is_no_archive(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x")
    with pytest.raises(ConfigError, match=r"\.jsonl file, a \.parquet file or a folder"):
        shards.cut(tmp_path / "a.csv", 5)


def test_killed_workers_lose_and_double_nothing(archive: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    cut = shards.cut(archive, 2)
    list(machine.check(cut, CONFIG, one, None, 1))

    def kill() -> None:
        for _ in range(600):
            children = multiprocessing.active_children()
            if children and any(two.glob("shard-*")):
                os.kill(children[0].pid or 0, signal.SIGKILL)
                return
            time.sleep(0.02)

    killer = threading.Thread(target=kill)
    killer.start()
    outcomes = list(machine.check(cut, CONFIG, two, None, 2))
    killer.join()
    assert sorted(each.number for each in outcomes if isinstance(each, Done)) == [each.number for each in cut]
    assert told(two) == told(one)


@pytest.mark.slow
def test_a_ray_cluster_with_a_worker_killed(archive: Path, tmp_path: Path) -> None:
    ray = pytest.importorskip("ray")
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    cut = shards.cut(archive, 2)
    list(machine.check(cut, CONFIG, one, None, 1))
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        killed = threading.Thread(target=_kill_one_actor, args=(two,))
        killed.start()
        outcomes = list(cluster.check(cut, CONFIG, two, None, 2))
        killed.join()
    finally:
        ray.shutdown()
    assert sorted(each.number for each in outcomes if isinstance(each, Done)) == [each.number for each in cut]
    assert told(two) == told(one)


def _kill_one_actor(output: Path) -> None:
    for _ in range(3000):
        if any(output.glob("shard-*.jsonl")):
            for process in Path("/proc").glob("[0-9]*"):
                try:
                    words = (process / "cmdline").read_bytes()
                except OSError:
                    continue
                if words.startswith(b"ray::") and b"Worker" in words:
                    os.kill(int(process.name), signal.SIGKILL)
                    return
        time.sleep(0.02)
