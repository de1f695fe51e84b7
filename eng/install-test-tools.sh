#!/usr/bin/env bash
# Installs from Debian what the tests need and is not there yet: PostgreSQL 15, Chromium, a typeface with all Kazakh letters.
set -euo pipefail

missing=()
[[ -x /usr/lib/postgresql/15/bin/initdb ]] || missing+=(postgresql-15)
[[ -x /usr/bin/chromium ]] || missing+=(chromium)
compgen -G '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf' >/dev/null || missing+=(fonts-dejavu-core)
command -v runuser >/dev/null || missing+=(util-linux)
if ((${#missing[@]} == 0)); then
  echo "everything is installed"
  exit 0
fi

as_root=()
if ((EUID != 0)); then
  command -v sudo >/dev/null || {
    echo "error: needs ${missing[*]}; run as root or install sudo"
    exit 1
  }
  as_root=(sudo)
fi

echo "installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -q
"${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
