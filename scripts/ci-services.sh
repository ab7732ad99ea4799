#!/usr/bin/env bash
# What the tests with the markers `mediawiki` and `browser` need, from Debian's packages (root).
set -euo pipefail
wanted=(mediawiki php-cli php-sqlite3 php-mbstring php-xml php-intl php-curl chromium fonts-dejavu-core)
missing=()
for name in "${wanted[@]}"; do
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null || true)" = installed ] || missing+=("$name")
done
[ ${#missing[@]} -eq 0 ] && exit 0
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
