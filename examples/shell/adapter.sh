#!/usr/bin/env bash
# Lets Pollspec judge mission_job.sh:
#
#   npx pollspec test --command 'bash examples/shell/adapter.sh'

source "$(dirname "${BASH_SOURCE[0]}")/mission_job.sh"

HELLO='{"type":"hello","protocol":1,"client":{"name":"mission-job-curl","version":"1.0.0","language":"shell"},'
HELLO+='"specs":["arcgis-mission-job"],"can":["getProgress","waitForJob","cancel","sleep"]}'
# Each frame but the last as words, such as `wake 7`; the parameters of a run stay JSON.
READ_FRAMES='
  label $bye | inputs
  | if .type == "bye" then break $bye else . end
  | [.type, .id, .op, .baseUrl, (.params | values | tojson)] | map(values | tostring) | join(" ")
'
OBSERVE='{
  state, phase, percent,
  fields: {
    "/messages": .messages,
    "/customAttributes/stepsCompleted": .stepsCompleted,
    "/customAttributes/totalSteps": .totalSteps
  }
}'

# Performs one run after the other. Frames and the end of a request come through one pipe, so that one `read` waits
# for whichever is first.
main() {
  local folder type id op base_url params
  # Nothing but frames goes to the standard output; whatever else is printed goes to the standard error.
  exec {frames}>&1 >&2
  folder=$(mktemp -d)
  mkfifo "$folder/events"
  exec {events}<>"$folder/events"
  rm -r "$folder"
  { jq --null-input --unbuffered --raw-output "$READ_FRAMES"; echo bye; } <&0 >&"$events" &
  while read -r -u "$events" type id op base_url params; do
    case $type in
      hello) printf '%s\n' "$HELLO" >&"$frames" ;;
      run) perform ;;
      bye) return ;;
    esac
  done
}

perform() {
  local url status=0
  url=$(job_url "$base_url" "$(jq --raw-output '.job_id' <<<"$params")")
  case $op in
    getProgress) get_progress "$url" ;;
    waitForJob) wait_for_job "$url" ;;
  esac || status=$?
  case $status in
    0) frame done observation "$(observe "$progress")" ;;
    1) frame failed error "$error" ;;
    130) frame failed error '{"kind":"cancelled"}' ;;
    *) frame crashed message "\"The client returned $status.\"" ;;
  esac
}

on_progress() { frame progress observation "$(observe "$1")"; }

observe() { jq --compact-output "$OBSERVE" <<<"$1"; }

# frame TYPE MEMBER JSON: writes a frame of the run.
frame() { printf '{"type":"%s","id":%s,"%s":%s}\n' "$1" "$id" "$2" "$3" >&"$frames"; }

# In place of the client's own: the clock is Pollspec's.
pause() {
  local event
  frame sleep seconds "$1"
  while read -r -u "$events" event; do
    case $event in
      "wake $id") return 0 ;;
      "cancel $id") return 130 ;;
      bye) echo bye >&"$events" && return 130 ;; # main reads it again
    esac
  done
}

# In place of the program, for the client: curl in the background, so that a cancel is heard meanwhile.
curl() {
  local answer event stop=''
  # However curl ends, the end of its output tells.
  exec {answer}> >(cat; echo answered >&"$events")
  command curl "$@" >&"$answer" &
  exec {answer}>&-
  while read -r -u "$events" event; do
    case $event in
      "cancel $id" | bye) kill $! && stop=$event ;;
      answered) break ;;
    esac
  done
  [[ $stop != bye ]] || echo bye >&"$events"
  [[ ! $stop ]] || return 130
}

# A script that sources this one may change functions first.
[[ ${BASH_SOURCE[0]} != "$0" ]] || main
