#!/usr/bin/env bash
# Lets Pollspec judge mission_job.sh:
#
#   npx pollspec test --command 'bash examples/shell/adapter.sh'

source "$(dirname "${BASH_SOURCE[0]}")/mission_job.sh"

HELLO='{
  "type": "hello", "protocol": 1,
  "client": {"name": "mission-job-curl", "version": "1.0.0", "language": "shell"},
  "specs": ["arcgis-mission-job"],
  "can": ["getProgress", "waitForJob", "cancel", "sleep"]
}'
# A frame as words, such as `wake 7`; the parameters of a run stay JSON.
READ_FRAME='[.type, .id, .op, .baseUrl, (.params | values | tojson)] | map(values | tostring) | join(" ")'
OBSERVE='{
  state, phase, percent,
  fields: {
    "/messages": .messages,
    "/customAttributes/stepsCompleted": .stepsCompleted,
    "/customAttributes/totalSteps": .totalSteps
  }
}'

# Frames go to the standard output, and nothing else does. All that can happen comes through one pipe: frames, and the end of
# a request that is under way; so each wait is for both.
main() {
  local folder event id op base_url params
  exec {frames}>&1 >&2
  folder=$(mktemp -d) && mkfifo "$folder/events" && exec {events}<>"$folder/events" && rm -r "$folder" || return
  { jq --unbuffered --raw-output "$READ_FRAME"; echo bye; } <&0 >&"$events" &
  while next_event event id op base_url params; do
    case $event in
      hello) write "$(jq --compact-output . <<<"$HELLO")" ;;
      run) perform ;;
    esac
  done
}

# Reads the words of the next event into variables. 1: there is none any more.
next_event() {
  read -r -u "$events" "$@" && [[ ${!1} != bye ]]
}

write() { printf '%s\n' "$1" >&"$frames"; }
