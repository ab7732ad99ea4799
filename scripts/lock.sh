#!/usr/bin/env bash
# Writes constraints.txt: the version of every package that `make test` installs, as pip chooses them today for a
# fresh environment. torch stands there without its build ("+cpu"), so that any build of that version will do.
set -euo pipefail
cd "$(dirname "$0")/.."
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
make --no-print-directory VENV="$place/venv" CI= "$place/venv/.tests-installed"
{
  echo "# Versions that CI installs. Made by \`make lock\`; do not edit. Python $("$place/venv/bin/python" -c 'import platform; print(platform.python_version())')."
  "$place/venv/bin/python" -m pip freeze --exclude-editable --exclude pip --exclude setuptools --exclude wheel |
    sed -E 's/\+[a-z0-9.]+$//' | grep -E '^[A-Za-z0-9._-]+==[A-Za-z0-9.!]+$' | LC_ALL=C sort -f
} >"$place/constraints.txt"
cp "$place/constraints.txt" constraints.txt
