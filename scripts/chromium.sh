#!/bin/sh
# Makes sure that the browser tests find a Chromium: one that is there, else the system's package manager's,
# else Playwright's. Never fails: without a browser the browser tests fail by themselves, and say why.
set -u

for browser in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    [ -n "$browser" ] && command -v "$browser" >/dev/null 2>&1 && exit 0
done
# Playwright knows whether its own is there, in the revision that it needs.
.venv/bin/python - <<'END' && exit 0
import pathlib, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    sys.exit(not pathlib.Path(playwright.chromium.executable_path).exists())
END

as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo -n"
echo "No Chromium found; trying to install one for the browser tests."
if command -v apt-get >/dev/null 2>&1; then
    { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; } >/dev/null 2>&1
elif command -v dnf >/dev/null 2>&1; then
    $as_root dnf install -y -q chromium >/dev/null 2>&1
elif command -v brew >/dev/null 2>&1; then
    brew install --cask chromium >/dev/null 2>&1
fi
command -v chromium >/dev/null 2>&1 && exit 0
.venv/bin/python -m playwright install chromium && exit 0

echo "*** No Chromium could be installed: the browser tests WILL FAIL. Install one, or set CHROMIUM=path. ***" >&2
exit 0
