#!/usr/bin/env bash
# Runs a broken client of this folder, a subclass in the example: bash tests/clients/processes/java/run.sh NAME
#
# Java 17 launches one file and no second one, so the two are made one, imports before classes.
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
example=$here/../../../../examples/java/Adapter.java

both=$(mktemp)
{ grep '^import' "$example"; cat "$here/$1.java"; grep -v '^import' "$example"; } >"$both"
# Removed while it is open, so that nothing is left behind however this ends.
exec 3<"$both"
rm "$both"
exec java --source 17 /dev/fd/3
