#!/usr/bin/env bash
# Takes a 200 that holds no job, such as an HTML page, for a job that went well.
source "$(dirname "${BASH_SOURCE[0]}")/../../../../examples/shell/adapter.sh"

eval "right_$(declare -f get_progress)"
get_progress() {
  local status=0
  right_get_progress "$1" || status=$?
  [[ $outcome == malformed ]] || return "$status"
  outcome=succeeded
  progress='{"state":"COMPLETED","phase":"succeeded"}'
}

main
