#!/usr/bin/env bash
# A small client of one job-progress endpoint, and the adapter that lets Pollspec judge it.
#
# It conforms as it stands. Put your own client in its place: call it in part 2, and remove part 3.
# Needs bash, jq 1.6, and curl 7.84 or later.

# ---------- 1. What the page documents: {name} is a path parameter, {token} the credential, /a/b a JSON pointer.
#
# An answer that holds none of `properties` is no progress. `percent.of` is the top of the scale, or the pointer to
# it. `flags` give a state another phase. `intervalsSeconds` begins again when the percentage changes.

# --- endpoint: written by pollspec init ---
# iTwin Reality Analysis: retrieve job progress, revision undated
#   npx pollspec test --command 'bash examples/start/adapter.sh'
read -r -d '' ENDPOINT <<'JSON'
{
  "spec": "itwin-reality-analysis",
  "method": "GET",
  "path": "/realitydataanalysis/jobs/{jobId}/progress",
  "query": {},
  "headers": {"Accept": "application/vnd.bentley.itwin-platform.v1+json", "Authorization": "Bearer {token}"},
  "properties": ["/progress"],
  "state": "/progress/state",
  "errorStates": [],
  "percent": {"at": "/progress/percentage", "of": 100},
  "phases": {
    "unsubmitted": "waiting",
    "active": "running",
    "success": "succeeded",
    "failed": "failed",
    "cancelled": "cancelled"
  },
  "flags": [],
  "intervalsSeconds": [15, 30, 60, 120],
  "errorCode": "/error/code",
  "errorMessage": "/error/message"
}
JSON
# --- endpoint: end ---

# ---------- 2. What Pollspec calls. PUT YOUR OWN CLIENT HERE, in place of get_progress and wait_for_job.
#
# They set $outcome, a phase or the kind of an error, and $answer, a line of JSON: an observation of state, phase,
# percent and fields (leave out what your client does not tell), or an error of kind, status, code, message and
# retryAfterSeconds. They write nothing to the standard output, which is for frames alone.

# The client as the report shall name it. One that waits by itself, and not with pause, cannot "sleep": its time is
# then scaled or real.
HELLO='{
  "type": "hello", "protocol": 1,
  "client": {"name": "my-client", "version": "0.1.0", "language": "shell"},
  "specs": [.spec],
  "can": ["getProgress", "waitForJob", "sleep"]
}'

perform() {
  case $op in
    getProgress) get_progress ;;
    waitForJob) wait_for_job ;;
  esac
  case $outcome in
    waiting | running | succeeded | failed | cancelled | ended | unknown)
      write "{\"type\":\"done\",\"id\":$id,\"observation\":$answer}" ;;
    ?*) write "{\"type\":\"failed\",\"id\":$id,\"error\":$answer}" ;;
    *) write "{\"type\":\"crashed\",\"id\":$id,\"message\":\"jq failed\"}" ;;
  esac
}

# Is called with each answer of a wait.
on_progress() { write "{\"type\":\"progress\",\"id\":$id,\"observation\":$answer}"; }

# Waits on the virtual clock; elsewhere this is `sleep "$1"`.
pause() {
  write "{\"type\":\"sleep\",\"id\":$id,\"seconds\":$1}"
  read -r _ # the frame that wakes us
}

# ---------- 3. The small client. Remove it when part 2 calls your own.

REQUEST_TIMEOUT_SECONDS=30
# However short a Retry-After is.
SHORTEST_WAIT_SECONDS=1
FAILURES_IN_A_ROW=5
UNKNOWN_IN_A_ROW=30

# Asks once, with $method, $url and $headers.
get_progress() {
  IFS=$'\t' read -r outcome percent seconds answer < <(ask | jq --raw-input --slurp --raw-output \
    --argjson endpoint "$ENDPOINT" --argjson shortest "$SHORTEST_WAIT_SECONDS" "$READ_ANSWER")
}

# Asks until the job is over, however it ended.
wait_for_job() {
  local intervals interval=0 before=null failures=0 unknown=0
  read -r -a intervals < <(jq --raw-output '.intervalsSeconds | join(" ")' <<<"$ENDPOINT")
  while get_progress; do
    case $outcome in
      waiting | running) failures=0 unknown=0 ;;
      unknown) failures=0 unknown=$((unknown + 1)) ;;
      rate-limited | server | network) ((++failures < FAILURES_IN_A_ROW)) || return ;;
      *) return ;;
    esac
    if ((failures == 0)); then
      on_progress
      if [[ $percent != null && $percent != "$before" ]]; then
        interval=0 before=$percent
      fi
    fi
    if ((unknown == UNKNOWN_IN_A_ROW)); then
      outcome=other answer='{"kind":"other","message":"The job stays in an unknown state."}'
      return
    fi
    if [[ $seconds == null ]]; then
      seconds=${intervals[interval]}
      ((interval == ${#intervals[@]} - 1)) || interval=$((interval + 1))
    fi
    pause "$seconds"
  done
}

# Prints the body as it came, and below it in one line what else there is to know of the answer. Between them is an empty
# line: a body that ends within a character makes jq take what follows for the rest of it.
ask() {
  curl --silent --globoff --max-time "$REQUEST_TIMEOUT_SECONDS" --request "$method" --header @- --write-out \
    '\n\n%{exitcode}\t%{http_code}\t%header{retry-after}\t%header{date}\t%{errormsg}' "$url" <<<"$headers"
}

# Reads a frame `run`; prints a line each: the method, the URL, the headers.
READ_REQUEST='
  . as {$baseUrl, $token, $params}
  | def fill($values): reduce ($values | to_entries[]) as {$key, $value} (.; split("{\($key)}") | join($value));
  def entries: to_entries[] | .value |= fill({$token});
  $endpoint
  | .method,
    $baseUrl + (.path | fill($params | map_values(@uri)))
      + ([.query | entries | "\(.key | @uri)=\(.value | @uri)"] | join("&") | if . == "" then . else "?\(.)" end),
    (.headers | entries | "\(.key): \(.value)")
'

# Reads what ask printed; prints the phase or the kind of the error, the percentage, the seconds that a refusal asks
# for, and the observation or the error.
READ_ANSWER='
  def at($pointer):
    if $pointer == null then null
    else try getpath($pointer | split("/")[1:] | map(gsub("~1"; "/") | gsub("~0"; "~"))) catch null end;
  def text_at($pointer): at($pointer) | strings // null;

  def percent:
    at($endpoint.percent.at) as $part
    | (if $endpoint.percent.of | type == "string" then at($endpoint.percent.of) else $endpoint.percent.of end) as $whole
    # 0 of 0 says nothing.
    | if ([$part, $whole | numbers] | length) == 2 and $whole > 0 then $part * 100 / $whole else null end;

  def phase($state):
    . as $body
    | [$endpoint.flags[] | . as $flag | select($flag.state == $state and ($body | at($flag.at)) == $flag.equals).phase][0]
    // $endpoint.phases[$state // ""] // "unknown";

  def progress:
    text_at($endpoint.state) as $state
    | {
        state: $state,
        phase: phase($state),
        percent: percent,
        fields: ([$endpoint.properties[] as $pointer | {($pointer): (at($pointer) | values)}] | add)
      };

  # The status alone tells the kind of an error: gateways answer with bodies of any shape.
  def kind:
    {"401": "unauthorized", "403": "forbidden", "404": "not-found", "429": "rate-limited"}[tostring]
    // if . >= 500 then "server" else "other" end;

  # Seconds, or a date, which is held against that of the answer. Nonsense is as good as nothing.
  def delay($now):
    def date: strptime("%a, %d %b %Y %H:%M:%S GMT") | mktime;
    if test("^[0-9]{1,10}$") then tonumber
    else try ([date - ($now | date), 0] | max) catch null end;

  split("\n")[-1] as $line
  | ($line | split("\t")) as [$exit, $http_code, $retry_after, $date, $errormsg]
  | ($http_code | tonumber) as $status
  | (rtrimstr("\n\n" + $line) | try fromjson catch null)
  | if $exit != "0" then {kind: "network", message: $errormsg}
    elif $status != 200 then
      {
        kind: ($status | kind),
        status: $status,
        code: text_at($endpoint.errorCode),
        message: (text_at($endpoint.errorMessage) // "HTTP \($status)"),
        retryAfterSeconds: ($retry_after | delay($date))
      }
    elif ([at($endpoint.properties[]) | values] == []) or (at($endpoint.state) | IN($endpoint.errorStates[])) then
      {kind: "malformed", message: "The answer is no progress."}
    else progress end
  | [.phase // .kind, .percent, (.retryAfterSeconds | values |= ([., $shortest] | max))]
    + [tojson] | map(if . == null then "null" else tostring end) | join("\t")
'

# ---------- 4. Pollspec's frames: JSON lines on standard input and output. Leave this as it is.

write() { printf '%s\n' "$1"; }

while read -r frame; do
  case $(jq --raw-output '.type' <<<"$frame") in
    hello) jq --compact-output "$HELLO" <<<"$ENDPOINT" ;;
    run)
      { read -r id && read -r op && read -r method && read -r url && headers=$(cat); } < <(
        jq --raw-output --argjson endpoint "$ENDPOINT" ".id, .op, ($READ_REQUEST)" <<<"$frame"
      )
      perform
      ;;
    bye) exit ;;
  esac
done
