"""A small client of one job-progress endpoint, and the adapter that lets Pollspec judge it.

It conforms as it stands. Put your own client in its place: call it in part 2, and remove part 3.
Needs Python 3.9 and nothing else.
"""

import json
import sys
import time
import traceback
from contextlib import suppress
from datetime import timezone
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from queue import SimpleQueue
from threading import TIMEOUT_MAX, Lock, Thread
from typing import Any, Callable, Optional
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

Json = dict[str, Any]

# ---------- 1. What the page documents: {name} is a path parameter, {token} the credential, /a/b a JSON pointer.
#
# An answer that holds none of `properties` is no progress. `percent.of` is the top of the scale, or the pointer to
# it. `flags` give a state another phase. `intervalsSeconds` begins again when the percentage changes.

# --- endpoint: written by pollspec init ---
# iTwin Reality Analysis: retrieve job progress, revision undated
#   npx pollspec test --command 'python3 examples/start/adapter.py'
ENDPOINT: Json = {
    "spec": "itwin-reality-analysis",
    "method": "GET",
    "path": "/realitydataanalysis/jobs/{jobId}/progress",
    "query": {},
    "headers": {
        "Accept": "application/vnd.bentley.itwin-platform.v1+json",
        "Authorization": "Bearer {token}",
    },
    "properties": ["/progress"],
    "state": "/progress/state",
    "errorStates": [],
    "percent": {"at": "/progress/percentage", "of": 100},
    "phases": {
        "unsubmitted": "waiting",
        "active": "running",
        "success": "succeeded",
        "failed": "failed",
        "cancelled": "cancelled",
    },
    "flags": [],
    "intervalsSeconds": [15, 30, 60, 120],
    "errorCode": "/error/code",
    "errorMessage": "/error/message",
}
# --- endpoint: end ---


# ---------- 2. What Pollspec calls. PUT YOUR OWN CLIENT HERE, in place of `Job` and `JobError`.

HELLO: Json = {
    # As the report shall name it.
    "client": {"name": "my-client", "version": "0.1.0", "language": "python"},
    "specs": [ENDPOINT["spec"]],
    # A client that waits by itself, and not with run.sleep, cannot "sleep": its time is then scaled or real.
    "can": ["getProgress", "waitForJob", "cancel", "sleep", "token"],
    # Each run has a thread of its own; a client that shares something between them takes one at a time.
    "parallel": 2,
}


def get_progress(run: "Run") -> Json:
    """Asks once. Gives state, phase, percent and fields: leave out what your client does not tell."""
    return Job(run.base_url, run.params, run.token, run.sleep).get_progress()


def wait_for_job(run: "Run") -> Json:
    """Asks until the job is over, however it ended, and gives the last answer; run.progress gets each."""
    return Job(run.base_url, run.params, run.token, run.sleep).wait_for_job(run.progress)


def describe_error(error: BaseException) -> Optional[Json]:
    """What an error of your client means. None is a crash."""
    if not isinstance(error, JobError):
        return None
    return {"kind": error.kind, "message": str(error), **error.details}


# ---------- 3. The small client. Remove it when part 2 calls your own.

REQUEST_TIMEOUT_SECONDS = 30
# However short a Retry-After is.
SHORTEST_WAIT_SECONDS = 1
FAILURES_IN_A_ROW = 5
UNKNOWN_IN_A_ROW = 30
KINDS = {401: "unauthorized", 403: "forbidden", 404: "not-found", 429: "rate-limited"}


class JobError(Exception):
    def __init__(self, kind: str, message: str, **details: Any) -> None:
        super().__init__(message)
        self.kind = kind
        self.details = details


class Job:
    """One job. `token` is called for every request, so that a wait may outlive a token."""

    def __init__(
        self,
        base_url: str,
        params: dict[str, str],
        token: Callable[[], str],
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._url = base_url + ENDPOINT["path"]
        for name, value in params.items():
            self._url = self._url.replace(f"{{{name}}}", quote(value, safe=""))
        self._token = token
        self._sleep = sleep

    def get_progress(self) -> Json:
        return self._ask(self._token())

    def wait_for_job(self, on_progress: Callable[[Json], object]) -> Json:
        intervals_seconds = ENDPOINT["intervalsSeconds"]
        interval = failures = unknown = 0
        percent = None
        while True:
            token = self._token()
            seconds = None
            try:
                progress = self._ask(token)
            except JobError as error:
                failures += 1
                if not self._may_retry(error, failures, token):
                    raise
                seconds = error.details.get("retryAfterSeconds")
            else:
                on_progress(progress)
                failures = 0
                if progress["phase"] == "unknown":
                    unknown += 1
                elif progress["phase"] in ("waiting", "running"):
                    unknown = 0
                else:
                    return progress
                if unknown >= UNKNOWN_IN_A_ROW:
                    raise JobError("other", "The job stays in an unknown state.")
                if progress["percent"] not in (None, percent):
                    interval = 0
                    percent = progress["percent"]
            if seconds is None:
                seconds = intervals_seconds[interval]
                interval = min(interval + 1, len(intervals_seconds) - 1)
            self._sleep(max(seconds, SHORTEST_WAIT_SECONDS))

    def _ask(self, token: str) -> Json:
        query = urlencode(fill(ENDPOINT["query"], token))
        request = Request(f"{self._url}?{query}" if query else self._url, method=ENDPOINT["method"])
        for name, value in fill(ENDPOINT["headers"], token).items():
            # Unredirected: no other host gets to see the token.
            request.add_unredirected_header(name, value)
        try:
            try:
                response = urlopen(request, timeout=REQUEST_TIMEOUT_SECONDS)
            except HTTPError as error:
                response = error
            with response:
                status, headers, text = response.status, response.headers, response.read()
        except (OSError, HTTPException) as error:
            raise JobError("network", f"No answer: {error}") from error
        body = parse(text)
        if status == 200:
            return read(body)
        # The status alone tells the kind: gateways answer with bodies of any shape.
        raise JobError(
            KINDS.get(status, "server" if status >= 500 else "other"),
            text_at(body, ENDPOINT["errorMessage"]) or f"HTTP {status}",
            status=status,
            code=text_at(body, ENDPOINT["errorCode"]),
            retryAfterSeconds=read_retry_after(headers.get("Retry-After", ""), headers.get("Date", "")),
        )

    def _may_retry(self, error: JobError, failures: int, token: str) -> bool:
        # A refused token is worth one more try if there is a new one.
        if error.kind == "unauthorized":
            return failures == 1 and self._token() != token
        return error.kind in ("rate-limited", "server", "network") and failures < FAILURES_IN_A_ROW


def read(body: Any) -> Json:
    present = {pointer: value_at(body, pointer) for pointer in ENDPOINT["properties"]}
    present = {pointer: value for pointer, value in present.items() if value is not None}
    state = text_at(body, ENDPOINT["state"])
    if not present or state in ENDPOINT["errorStates"]:
        raise JobError("malformed", "The answer is no progress.")
    phase = ENDPOINT["phases"].get(state, "unknown")
    for flag in ENDPOINT["flags"]:
        if flag["state"] == state and value_at(body, flag["at"]) == flag["equals"]:
            phase = flag["phase"]
    return {"state": state, "phase": phase, "percent": read_percent(body), "fields": present}


def read_percent(body: Any) -> Optional[float]:
    if ENDPOINT["percent"] is None:
        return None
    part, whole = value_at(body, ENDPOINT["percent"]["at"]), ENDPOINT["percent"]["of"]
    if isinstance(whole, str):
        whole = value_at(body, whole)
    # 0 of 0 says nothing.
    return part * 100 / whole if is_number(part) and is_number(whole) and whole > 0 else None


def read_retry_after(value: str, date: str) -> Optional[float]:
    """Seconds or a date (RFC 9110, section 10.2.3), held against the server's; None if it is neither."""
    if value.isascii() and value.isdigit():
        # Python does not sleep longer.
        return min(float(value), TIMEOUT_MAX)
    try:
        # HTTP dates are always GMT.
        at, now = (parsedate_to_datetime(text).replace(tzinfo=timezone.utc) for text in (value, date))
        return max(0.0, (at - now).total_seconds())
    except (TypeError, ValueError, OverflowError):
        return None


def parse(text: bytes) -> Any:
    with suppress(ValueError, RecursionError):
        return json.loads(text)


def value_at(body: Any, pointer: str) -> Any:
    for key in pointer.split("/")[1:]:
        body = body.get(key.replace("~1", "/").replace("~0", "~")) if isinstance(body, dict) else None
    return body


def text_at(body: Any, pointer: Optional[str]) -> Optional[str]:
    value = None if pointer is None else value_at(body, pointer)
    return value if isinstance(value, str) else None


def is_number(value: Any) -> bool:
    # True and False are ints in Python.
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def fill(values: dict[str, str], token: str) -> dict[str, str]:
    return {name: value.replace("{token}", token) for name, value in values.items()}


# ---------- 4. Pollspec's frames: JSON lines on standard input and output. Leave this as it is.

OUTPUT = sys.stdout
WRITING = Lock()


class RunEnded(BaseException):
    """Nothing may be written for the run any more. No client catches it by mistake."""


class Run:
    """One operation that Pollspec asks for, performed in a thread of its own."""

    def __init__(self, frame: Json) -> None:
        self.id, self.op = frame["id"], frame["op"]
        self.base_url: str = frame["baseUrl"]
        self.params: dict[str, str] = frame["params"]
        self._answers: SimpleQueue[Optional[Json]] = SimpleQueue()
        self._has_ended = False

    def sleep(self, seconds: float) -> None:
        """Waits on the virtual clock."""
        self._call("sleep", seconds=seconds)

    def token(self) -> str:
        """The credential that is valid now."""
        return self._call("token")["token"]

    def progress(self, observation: Json) -> None:
        """Tells what the client understood of one answer."""
        self.send("progress", observation=observation)

    def answer(self, frame: Json) -> None:
        self._answers.put(frame)

    def cancel(self) -> None:
        # At once: a request that is under way is left to itself.
        self.send("failed", last=True, error={"kind": "cancelled"})
        self._answers.put(None)

    def perform(self) -> None:
        with suppress(RunEnded):
            try:
                operation = get_progress if self.op == "getProgress" else wait_for_job
                self.send("done", last=True, observation=operation(self))
            except Exception as error:
                described = describe_error(error)
                if described is not None:
                    self.send("failed", last=True, error=described)
                else:
                    traceback.print_exc()
                    self.send("crashed", last=True, message=f"{type(error).__name__}: {error}")

    def send(self, kind: str, last: bool = False, **members: Any) -> None:
        line = json.dumps({"type": kind, "id": self.id, **members}, allow_nan=False)
        with WRITING:
            if self._has_ended:
                raise RunEnded
            self._has_ended = last
            print(line, file=OUTPUT, flush=True)

    def _call(self, kind: str, **members: Any) -> Json:
        self.send(kind, **members)
        answer = self._answers.get()
        if answer is None:
            raise RunEnded
        return answer


def main() -> None:
    # What the client prints must not come between the frames.
    sys.stdout = sys.stderr
    runs: dict[int, Run] = {}
    for line in sys.stdin.buffer:
        frame = json.loads(line)
        if frame["type"] == "hello":
            print(json.dumps({"type": "hello", "protocol": 1, **HELLO}), file=OUTPUT, flush=True)
        elif frame["type"] == "run":
            run = runs[frame["id"]] = Run(frame)
            Thread(target=run.perform, daemon=True).start()
        elif frame["type"] in ("wake", "token"):
            runs[frame["id"]].answer(frame)
        elif frame["type"] == "cancel":
            with suppress(RunEnded):
                runs[frame["id"]].cancel()
        elif frame["type"] == "bye":
            return


if __name__ == "__main__":
    main()
