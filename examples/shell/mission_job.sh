# shellcheck shell=bash
# Asks an ArcGIS Mission server how far a job has come. To be sourced; needs bash, jq, and curl 7.84 or later.
#
#   url=$(job_url https://mission.example.com:20443/arcgis/rest/jobs "$job_id")
#   get_progress "$url"    # asks once
#   wait_for_job "$url"    # asks until the job has ended, however it ended
#
# Both return 0 with the last answer in $progress, or 1 with what went wrong in $error, each a line of JSON:
#
#   {"state":"COMPLETED","phase":"succeeded","percent":100,"stepsCompleted":5,"totalSteps":5,"messages":["..."]}
#   {"kind":"not-found","status":404,"code":null,"message":"HTTP 404","retryAfterSeconds":null}
#
# $outcome is the phase or the kind. They return 130 when curl or a wait was interrupted.

# The page names no interval.
INTERVAL_SECONDS=10
# However short a Retry-After is, a server is not asked twice within a second.
SHORTEST_WAIT_SECONDS=1
REQUEST_TIMEOUT_SECONDS=30
# A server that fails so often in a row is not asked again.
MOST_FAILURES=5
# After so many answers in a row with a status that we do not know, we do not believe in an end.
MOST_UNKNOWN=30

progress='' error='' outcome=''

# The address of a job. An id is data: whatever characters it holds, it is one segment of the path.
job_url() {
  printf '%s/%s?f=json' "$1" "$(jq --null-input --raw-output --arg id "$2" '$id | @uri')"
}

# Waits between two requests; put a function of your own in its place to wait in another way.
pause() { sleep "$1"; }

# Is handed the progress of each answer of a wait; the same holds for it.
on_progress() { :; }

get_progress() {
  local answer
  progress='' error='' outcome=interrupted
  answer=$(
    ask "$1" | jq --raw-input --slurp --raw-output "$READ_ANSWER"
    exit "${PIPESTATUS[0]}"
  ) || (($? != 130)) || return 130
  outcome=${answer%% *}
  case $outcome in
    waiting | running | succeeded | failed | cancelled | unknown) progress=${answer#* } ;;
    ?*) error=${answer#* } && return 1 ;;
    *) return 2 ;; # jq has said why
  esac
}

wait_for_job() {
  local status seconds failures=0 unknown=0
  while true; do
    status=0 seconds=$INTERVAL_SECONDS
    get_progress "$1" || status=$?
    if ((status == 0)); then
      failures=0
      on_progress "$progress"
    fi
    case $outcome in
      succeeded | failed | cancelled) return 0 ;;
      waiting | running) unknown=0 ;;
      unknown) ((++unknown < MOST_UNKNOWN)) || give_up || return ;;
      rate-limited | server | network)
        ((++failures < MOST_FAILURES)) || return "$status"
        seconds=$(seconds_after_error)
        ;;
      *) return "$status" ;;
    esac
    pause "$seconds" || return
  done
}

seconds_after_error() {
  jq "[.retryAfterSeconds // $INTERVAL_SECONDS, $SHORTEST_WAIT_SECONDS] | max" <<<"$error"
}

give_up() {
  outcome=other
  error='{"kind":"other","message":"The job stays in a status that is not known."}'
  return 1
}

# Prints the body as it came, and below it in one line what else there is to know of the answer. Between them is an empty
# line: a body that ends within a character makes jq take what follows for the rest of it.
ask() {
  curl --silent --compressed --globoff --max-time "$REQUEST_TIMEOUT_SECONDS" --header 'Accept: application/json' --write-out \
    '\n\n%{exitcode}\t%{http_code}\t%header{retry-after}\t%header{date}\t%{errormsg}' "$1"
}

# Reads what ask printed; prints the phase and the progress, or the kind and the error.
READ_ANSWER='
  # The page shows COMPLETED alone; the others are those of servers with jobs of the same shape.
  def phases: {SUBMITTED: "waiting", PROCESSING: "running", COMPLETED: "succeeded", FAILED: "failed"};

  def progress:
    ([.customAttributes | objects][0] // {}) as $job
    | [$job | .stepsCompleted, .totalSteps | numbers] as $steps
    | {
        state: .status,
        phase: (
          if .status == "COMPLETED" and $job.isCancelled == true then "cancelled"
          else phases[.status] // "unknown" end
        ),
        # 0 of 0 says nothing.
        percent: (if $steps[1] > 0 then 100 * $steps[0] / $steps[1] else null end),
        stepsCompleted: $job.stepsCompleted,
        totalSteps: $job.totalSteps,
        messages
      };

  # The status alone tells the kind of an error: gateways answer with bodies of any shape.
  def kind:
    {"401": "unauthorized", "403": "forbidden", "404": "not-found", "429": "rate-limited"}[tostring]
    // if . >= 500 then "server" else "other" end;

  # Seconds, or a date, which is held against that of the answer: clocks differ. Nonsense is as good as nothing.
  def delay($now):
    def date: strptime("%a, %d %b %Y %H:%M:%S GMT") | mktime;
    if test("^[0-9]{1,10}$") then tonumber
    else try ([date - ($now | date), 0] | max) catch null end;

  def trouble($kind; $status; $message):
    {
      kind: $kind,
      status: $status,
      code: ([(.error.code)? | strings, numbers | tostring][0]),
      message: ([(.error.message)? | strings | .[:200]][0] // $message)
    };

  (split("\n")[-1] // "") as $line
  | ($line | split("\t")) as [$exit, $http_code, $retry_after, $date, $errormsg]
  | ($http_code | tonumber?) as $status # there is none when curl was interrupted
  | [rtrimstr("\n\n" + $line) | fromjson?][0]
  | if $exit != "0" then trouble("network"; null; $errormsg)
    elif $status >= 300 then
      trouble($status | kind; $status; "HTTP \($status)") + {retryAfterSeconds: ($retry_after | delay($date))}
    # These servers also answer 200 with {"error": ...} or {"status": "error", ...}.
    elif [objects | .status | strings | select(. != "error")] == [] then
      trouble("malformed"; $status; "The answer is no job.")
    else progress end
  | "\(.phase // .kind) \(tojson)"
'
