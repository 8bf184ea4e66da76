#!/usr/bin/env bash
# Waits for a job and prints its progress: poll.sh [JOBS_URL]
#
# Environment: POLLSPEC_PARAMS such as {"job_id": "..."}, and POLLSPEC_BASE_URL without an argument.

source "$(dirname "${BASH_SOURCE[0]}")/mission_job.sh"

on_progress() { printf '%s\n' "$1"; }

main() {
  local jobs_url=${1:-${POLLSPEC_BASE_URL:?}} job_id
  job_id=$(jq --exit-status --raw-output '.job_id' <<<"${POLLSPEC_PARAMS:?}") || return 2
  wait_for_job "$(job_url "$jobs_url" "$job_id")" && return
  # Whatever the server wrote, as one line.
  jq --raw-output '"\(.kind): \(.message | gsub("\\s+"; " "))"' <<<"$error" >&2
  return 1
}

# A script that sources this one may change functions first.
[[ ${BASH_SOURCE[0]} != "$0" ]] || main "$@"
