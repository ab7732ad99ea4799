"""A real MediaWiki on loopback, made for one test run and gone after it.

Debian's packages supply the programs; the database, the settings and the pages live in a
folder of the test's own. PHP's built-in server answers, one request at a time.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen
from xml.sax.saxutils import escape

PROGRAM = Path("/usr/share/mediawiki")
NEEDED = ("sqlite3", "mbstring", "xml", "intl")


def missing() -> str:
    """What this machine lacks for a wiki, in words; empty where it lacks nothing."""
    if not (PROGRAM / "api.php").is_file():
        return "Debian's package mediawiki"
    php = shutil.which("php")
    if php is None:
        return "Debian's package php-cli"
    modules = subprocess.run([php, "-m"], capture_output=True, text=True, check=True).stdout.lower().split()
    return ", ".join(f"Debian's package php-{name}" for name in NEEDED if name not in modules)


@contextmanager
def raised(folder: Path, pages: Mapping[str, str]) -> Iterator[str]:
    """The address of a wiki's api.php that holds `pages` (title: wikitext), while the context lasts."""
    port = _free_port()
    site = f"http://127.0.0.1:{port}"
    _install(folder, site)
    _import(folder, pages)
    (folder / "site").mkdir()
    (folder / "site" / "w").symlink_to(PROGRAM)
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(
            ["php", "-S", f"127.0.0.1:{port}", "-t", str(folder / "site")],
            stdout=log, stderr=log, env=_settings(folder),
        )  # fmt: skip
        try:
            _await(f"{site}/w/api.php?action=query&meta=siteinfo&format=json", server)
            yield f"{site}/w/api.php"
        finally:
            server.terminate()
            server.wait(10)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _settings(folder: Path) -> dict[str, str]:
    return {**os.environ, "MW_CONFIG_FILE": str(folder / "LocalSettings.php")}


def _maintain(folder: Path, script: str, *arguments: str, installed: bool = True) -> None:
    """Run one of MediaWiki's maintenance scripts. Its own words are in the error where it fails."""
    done = subprocess.run(
        ["php", str(PROGRAM / "maintenance" / script), *arguments],
        capture_output=True, text=True, timeout=120, env=_settings(folder) if installed else None, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{script} failed: {done.stdout[-1500:]} {done.stderr[-1500:]}")


def _install(folder: Path, site: str) -> None:
    (folder / "database").mkdir()
    _maintain(
        folder, "install.php", "--dbtype", "sqlite", "--dbpath", str(folder / "database"), "--confpath", str(folder),
        "--server", site, "--scriptpath", "/w", "--pass", "a-long-enough-word-7", "--extensions", "TextExtracts",
        "Loopback Wiki", "Editor", installed=False,
    )  # fmt: skip
    with (folder / "LocalSettings.php").open("a", encoding="utf-8") as settings:
        # No background jobs inside a reader's request, and nothing remembered between runs.
        settings.write("\n$wgJobRunRate = 0;\n$wgMainCacheType = CACHE_NONE;\n")


def _import(folder: Path, pages: Mapping[str, str]) -> None:
    """All pages in one go, as an export file."""
    revision = "<revision><timestamp>2031-02-03T04:05:06Z</timestamp><contributor><username>Editor</username>" \
        "</contributor><model>wikitext</model><format>text/x-wiki</format><text xml:space=\"preserve\">"
    written = "".join(
        f"<page><title>{escape(title)}</title><ns>0</ns>{revision}{escape(text)}</text></revision></page>"
        for title, text in pages.items()
    )
    dump = folder / "pages.xml"
    schema = "http://www.mediawiki.org/xml/export-0.11/"
    dump.write_text(f'<mediawiki xmlns="{schema}" version="0.11" xml:lang="en">{written}</mediawiki>', encoding="utf-8")
    _maintain(folder, "importDump.php", str(dump))
    _maintain(folder, "rebuildtextindex.php")


def _await(address: str, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if server.poll() is not None:
            raise RuntimeError(f"php's server ended at once (exit code {server.returncode})")
        try:
            with urlopen(address, timeout=20):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError("the wiki did not answer within 30 seconds")
