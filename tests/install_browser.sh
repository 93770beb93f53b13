#!/usr/bin/env bash
# Make sure that there is a Chromium for the browser tests: silent if so, else install one or say how.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

python=${PYTHON:-.venv/bin/python}
sudo=()
[ "$(id -u)" = 0 ] || sudo=(sudo -n)

found() {
  "$python" tests/browser/chromium.py
}

can_use_apt() {
  command -v apt-get >/dev/null && "${sudo[@]+"${sudo[@]}"}" true 2>/dev/null
}

apt() {
  "${sudo[@]+"${sudo[@]}"}" env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" >/dev/null
}

# Vietnamese letters are in the font that Chromium brings; the second package has the Chinese,
# Japanese and Korean signs of names (1.8 MB).
install_with_apt() {
  apt update && for name in chromium-headless-shell chromium; do
    apt install -y --no-install-recommends "$name" fonts-droid-fallback && return
  done
}

install_with_playwright() {
  "$python" -m playwright install --with-deps chromium
}

found 2>/dev/null && exit
if [ -z "${CHROME_PATH:-}" ]; then
  echo "Installing Chromium for the browser tests ..."
  { can_use_apt && install_with_apt; } || install_with_playwright || true
fi
found
