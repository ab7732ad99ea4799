"""Keeps one comment on a pull request: writes it the first time, writes it anew ever after.

Reads TOKEN, NUMBER, REPOSITORY, API and REPORT from the environment. A token that may not
comment (a fork's pull request) is told in the log and fails nothing.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

MARK = "<!-- presscheck -->"


def main() -> int:
    """Exit code 0 unless the report itself is missing."""
    body = Path(os.environ["REPORT"]).read_text("utf-8")
    comments = f"/repos/{os.environ['REPOSITORY']}/issues/{os.environ['NUMBER']}/comments"
    try:
        own = own_comment(comments)
        if own is None:
            ask("POST", comments, {"body": body})
        else:
            ask("PATCH", f"/repos/{os.environ['REPOSITORY']}/issues/comments/{own}", {"body": body})
    except HTTPError as error:
        print(f"::notice::presscheck could not comment on the pull request: {error.code} {error.reason}")
    except (URLError, TimeoutError) as error:
        print(f"::notice::presscheck could not comment on the pull request: {error}")
    return 0


def own_comment(comments: str) -> int | None:
    """The number of the comment that carries our mark, page after page."""
    for page in range(1, 100):
        found = ask("GET", f"{comments}?per_page=100&page={page}")
        for each in found:
            if str(each.get("body", "")).startswith(MARK):
                return int(each["id"])
        if len(found) < 100:
            return None
    return None


def ask(method: str, path: str, values: dict[str, str] | None = None) -> Any:
    """What GitHub answers."""
    content = json.dumps(values).encode() if values else None
    headers = {
        "Authorization": f"Bearer {os.environ['TOKEN']}", "Accept": "application/vnd.github+json",
        "Content-Type": "application/json", "X-GitHub-Api-Version": "2022-11-28",
    }  # fmt: skip
    with urlopen(Request(os.environ["API"] + path, content, headers, method=method), timeout=30) as answer:
        return json.load(answer)


if __name__ == "__main__":
    sys.exit(main())
