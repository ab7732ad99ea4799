#!/usr/bin/env bash
# What the tests with the markers `mediawiki`, `browser`, `clients` and `office` need: Debian's packages (root), and npm's.
set -euo pipefail
cd "$(dirname "$0")/.."
wanted=(
  mediawiki php-cli php-sqlite3 php-mbstring php-xml php-intl php-curl chromium fonts-dejavu-core libreoffice-writer-nogui
)
for tool in node npm; do command -v "$tool" >/dev/null || wanted+=("${tool/node/nodejs}"); done
missing=()
for name in "${wanted[@]}"; do
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null || true)" = installed ] || missing+=("$name")
done
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
if [ ! tests/clients/node_modules/.package-lock.json -nt tests/clients/package.json ]; then
  npm install --prefix tests/clients --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
fi
