#!/usr/bin/env bash
# Asks once more after the job has ended.
source "$(dirname "${BASH_SOURCE[0]}")/../../../../examples/shell/adapter.sh"

eval "right_$(declare -f wait_for_job)"
wait_for_job() {
  right_wait_for_job "$1" || return
  pause 10 && ask "$1" >/dev/null
}

main
