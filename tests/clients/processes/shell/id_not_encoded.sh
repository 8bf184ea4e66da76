#!/usr/bin/env bash
# Puts the id into the address as it is, but for its spaces, which curl refuses.
source "$(dirname "${BASH_SOURCE[0]}")/../../../../examples/shell/adapter.sh"

job_url() { printf '%s/%s?f=json' "$1" "${2// /%20}"; }

main
