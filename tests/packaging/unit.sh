#!/usr/bin/env bash
# systemd accepts the unit as the Debian package installs it, and finds that it exposes little.
set -euo pipefail
cd "$(dirname "$0")/../.."
most_tenths=20  # of 100; systemd calls up to 2.0 safe

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
passed=0 failed=0
check() {  # check SENTENCE COMMAND...
  local sentence=$1; shift
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $sentence" >&2; fi
}

# `verify` wants to see the programs that the unit names.
mkdir -p "$folder"/{bin,usr/bin,lib/systemd/system}
cp /bin/true "$folder/usr/bin/parley"
cp /bin/true "$folder/bin/sh"
cp packaging/systemd/parley.service "$folder/lib/systemd/system/"
cp /lib/systemd/system/*.target "$folder/lib/systemd/system/"

verified() {
  systemd-analyze verify --man=no --root="$folder" parley.service >"$folder/said" 2>&1 && [ ! -s "$folder/said" ] ||
    { cat "$folder/said" >&2; return 1; }
}
exposure() {  # in tenths
  systemd-analyze security --offline=true --root="$folder" parley.service --no-pager 2>/dev/null |
    sed -n 's/.*Overall exposure level[^:]*: \([0-9]*\)\.\([0-9]\).*/\1\2/p'
}
set_to() { grep -qx -- "$1" packaging/systemd/parley.service; }

check "systemd-analyze verify accepts the unit" verified
tenths=$(exposure)
echo "unit: systemd-analyze security says $((10#${tenths:-999})) tenths"
check "the exposure is at most 2.0" [ $((10#${tenths:-999})) -le "$most_tenths" ]
for line in Type=notify DynamicUser=yes ProtectSystem=strict MemoryDenyWriteExecute=yes NoNewPrivileges=yes \
    CapabilityBoundingSet= LimitNOFILE=65536 StateDirectory=parley EnvironmentFile=-/etc/default/parley; do
  check "the unit says $line" set_to "$line"
done
# What the file of settings sets is what the unit takes, and a shell can read it.
settings=$(sed -n 's/^\([A-Z_]*\)=.*/\1/p' packaging/systemd/parley.default | sort | xargs)
check "the settings are those of the unit" [ "$settings" = "PARLEY_DATASETS PARLEY_OPTIONS" ]
check "the settings are assignments" bash -uc '. packaging/systemd/parley.default; [ -n "$PARLEY_OPTIONS" ]'

echo "unit: $passed passed, $failed failed"
[ "$failed" = 0 ]
