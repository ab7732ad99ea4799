"""What is delivered to pipelines: valid by their own schemas, and its steps run on this machine."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml

from tests.kept import furnished
from tests.pipeline.desk import ROOT, git, repository

ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS = {each["id"]: each for each in ACTION["runs"]["steps"] if "id" in each}
GITLAB = yaml.safe_load((ROOT / "templates" / "presscheck.gitlab-ci.yml").read_text("utf-8"))["presscheck"]


@pytest.mark.parametrize(
    ("schema", "name"),
    [("vendor.github-actions", "action.yml"), ("vendor.gitlab-ci", "templates/presscheck.gitlab-ci.yml")],
)
def test_valid_by_the_services_own_schemas(schema: str, name: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(ROOT / name)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_hook_is_one_for_pre_commit() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A PATH on which `presscheck` is this checkout, without its model, and `python` this Python."""
    folder = tmp_path_factory.mktemp("bin")
    script = f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m checker.cli "$@"\n'
    (folder / "presscheck").write_text(script, "utf-8")
    (folder / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', "utf-8")
    for each in folder.iterdir():
        each.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


@pytest.fixture
def branch(tmp_path: Path) -> Path:
    """The newsroom's repository with `origin/main`, on a branch that brings one mistake."""
    folder = repository_at(tmp_path / "repository")
    git(folder, "update-ref", "refs/remotes/origin/main", "main")
    git(folder, "checkout", "-q", "-b", "branch")
    (folder / "news" / "01.md").write_text("It closes on Monday, 2 April 2024.\n", "utf-8")
    (folder / "presscheck.toml").write_text("judge = false\n", "utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "An edit")
    return folder


def repository_at(folder: Path) -> Path:
    folder.mkdir()
    return repository(folder)


class Runner:
    """Runs steps of the action as a runner would: expressions filled in, outputs handed on."""

    def __init__(self, folder: Path, programs: str, **values: str) -> None:
        self.folder, self.temp = folder, folder.parent / "runner"
        self.temp.mkdir(exist_ok=True)
        furnished(self.temp / "presscheck-cache")
        self.programs = programs
        defaults = {f"inputs.{name}": str(each.get("default", "")) for name, each in ACTION["inputs"].items()}
        self.values = {
            **defaults, "runner.temp": str(self.temp), "runner.os": "Linux", "github.action_path": str(ROOT),
            "github.base_ref": "", "github.sha": "0", **values,
        }  # fmt: skip

    def step(self, name: str) -> subprocess.CompletedProcess[str]:
        step = STEPS[name]
        files = {key: self.temp / key for key in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        environment = {key: self.filled(str(value)) for key, value in step.get("env", {}).items()}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", self.filled(step["run"])], cwd=self.folder,
            capture_output=True, text=True, check=False,
            env={**os.environ, "PATH": self.programs, **environment, **{k: str(v) for k, v in files.items()}},
        )  # fmt: skip
        for line in files["GITHUB_OUTPUT"].read_text().splitlines() if files["GITHUB_OUTPUT"].exists() else ():
            key, _, value = line.partition("=")
            self.values[f"steps.{name}.outputs.{key}"] = value
        return done

    def filled(self, text: str) -> str:
        return re.sub(r"\$\{\{\s*([\w.-]+)\s*\}\}", lambda found: self.values[found[1]], text)


def test_the_action_on_a_pull_request(branch: Path, programs: str) -> None:
    runner = Runner(branch, programs, **{"github.base_ref": "main"})
    done = runner.step("check")
    assert done.returncode == 0, done.stderr
    assert "::error file=news/01.md,line=1," in done.stdout
    assert runner.values["steps.check.outputs.exit-code"] == "1"
    log = json.loads(Path(runner.values["steps.check.outputs.sarif"]).read_text("utf-8"))
    standing = [each for each in log["runs"][0]["results"] if "suppressions" not in each]
    assert [each["ruleId"] for each in standing] == ["date-weekday-mismatch"]
    summary = (runner.temp / "GITHUB_STEP_SUMMARY").read_text("utf-8")
    assert summary.startswith("<!-- presscheck -->\n**presscheck**: 1 error, 0 warnings, 0 notes in 1 draft")
    assert runner.step("verdict").returncode == 1


def test_the_action_on_everything_and_on_a_wrong_order(branch: Path, programs: str) -> None:
    runner = Runner(branch, programs, **{"inputs.base": "none", "inputs.paths": "news web", "inputs.fail-on": "never"})
    assert runner.step("check").returncode == 0
    assert runner.step("verdict").returncode == 0
    runner = Runner(branch, programs, **{"inputs.paths": "nowhere"})
    assert runner.step("check").returncode == 2


class GitHub(BaseHTTPRequestHandler):
    """The three calls of GitHub's comments that the action makes."""

    comments: ClassVar[list[dict[str, Any]]] = []
    forbidden: ClassVar[bool] = False

    def do_GET(self) -> None:
        assert self.path.startswith("/repos/desk/drafts/issues/7/comments?")
        page = int(self.path.rpartition("=")[2])
        self._answer(200, self.comments[(page - 1) * 100 : page * 100])

    def do_POST(self) -> None:
        if self.forbidden:
            self._answer(403, {})
            return
        self.comments.append({"id": 1000 + len(self.comments), **self._sent()})
        self._answer(201, self.comments[-1])

    def do_PATCH(self) -> None:
        number = int(self.path.rpartition("/")[2])
        next(each for each in self.comments if each["id"] == number).update(self._sent())
        self._answer(200, {})

    def _sent(self) -> Any:
        assert self.headers["Authorization"] == "Bearer secret"
        return json.loads(self.rfile.read(int(self.headers["Content-Length"])))

    def _answer(self, code: int, values: object) -> None:
        content = json.dumps(values).encode()
        self.send_response(code)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def github() -> Iterator[str]:
    GitHub.comments[:] = [{"id": number, "body": "of somebody else"} for number in range(150)]
    GitHub.forbidden = False
    server = HTTPServer(("127.0.0.1", 0), GitHub)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_one_comment_on_the_pull_request(tmp_path: Path, programs: str, github: str) -> None:
    runner = Runner(tmp_path, programs, **{
        "inputs.token": "secret", "github.event.pull_request.number": "7", "github.repository": "desk/drafts",
        "github.api_url": github,
    })  # fmt: skip
    report = runner.temp / "presscheck" / "comment.md"
    report.parent.mkdir()
    for text in ("<!-- presscheck -->\nfirst", "<!-- presscheck -->\nsecond"):
        report.write_text(text, "utf-8")
        assert runner.step("comment").returncode == 0
    assert [each["body"] for each in GitHub.comments[150:]] == ["<!-- presscheck -->\nsecond"]
    GitHub.comments[:] = []
    GitHub.forbidden = True
    done = runner.step("comment")
    assert (done.returncode, "could not comment" in done.stdout) == (0, True)


def test_the_gitlab_job(branch: Path, programs: str) -> None:
    base = git(branch, "rev-parse", "main").strip()
    script = "\n".join(["set -eo pipefail", *GITLAB["script"]])
    done = subprocess.run(
        ["bash", "-c", script], cwd=branch, capture_output=True, text=True, check=False,
        env={
            **os.environ, "PATH": programs, "PRESSCHECK_PATHS": ".", "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
            "PRESSCHECK_CACHE": str(furnished(branch.parent / "cache")),
        },
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    issues = json.loads((branch / "gl-code-quality-report.json").read_text("utf-8"))
    assert [each["check_name"] for each in issues] == ["date-weekday-mismatch"]
    assert (branch / "presscheck-junit.xml").read_text("utf-8").startswith("<?xml")


def test_the_hook_runs_on_files_it_is_given(branch: Path, programs: str) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    files = [each for each in ("news/01.md", "news/00.txt", "web/02.html") if re.search(hook["files"], each)]
    assert len(files) == 3
    done = subprocess.run(
        [*hook["entry"].split(), *files], cwd=branch, capture_output=True, text=True, check=False,
        env={**os.environ, "PATH": programs},
    )  # fmt: skip
    assert (done.returncode, done.stdout.count("date-weekday-mismatch")) == (1, 2)


def test_the_container_file_copies_what_is_there() -> None:
    lines = (ROOT / "Containerfile").read_text("utf-8").splitlines()
    for line in lines:
        if line.startswith("COPY") and "--from" not in line:
            for name in line.split()[1:-1]:
                assert (ROOT / name).exists(), name
    assert 'ENTRYPOINT ["presscheck"]' in lines
    assert "USER desk" in lines
