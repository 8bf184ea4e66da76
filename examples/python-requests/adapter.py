"""Lets Pollspec judge reality_modeling.py.

npx pollspec test --command "/usr/bin/python3 examples/python-requests/adapter.py"
"""

import sys
from pathlib import Path

import reality_modeling
from errors import JobError, RequestFailed, WaitCancelled
from reality_modeling import Progress

# The frames are the same for every client; keep a copy of the file beside an adapter of your own.
sys.path.append(str(Path(__file__).resolve().parent.parent / "python"))
from frames import Json, Run, serve

HELLO: Json = {
    "client": {"name": "reality-modeling-requests", "version": "1.0.0", "language": "python"},
    "specs": ["itwin-reality-modeling"],
    "can": ["getProgress", "waitForJob", "cancel", "sleep", "token"],
    "parallel": 2,
}
PHASES = {"Unsubmitted": "waiting", "Active": "running", "Over": "ended"}
KINDS = {
    None: "network",
    200: "malformed",
    401: "unauthorized",
    403: "forbidden",
    404: "not-found",
    429: "rate-limited",
}


def observe(progress: Progress) -> Json:
    state, percentage, step = progress
    fields = {
        "/jobProgress/state": state,
        "/jobProgress/percentage": percentage,
        "/jobProgress/step": step,
    }
    phase = PHASES.get(state or "", "unknown")
    return {"state": state, "phase": phase, "percent": percentage, "fields": fields}


def get_progress(run: Run) -> Json:
    return observe(reality_modeling.get_progress(run.params["id"], run.token(), run.base_url))


def wait_for_job(run: Run) -> Json:
    answers = reality_modeling.watch(
        run.params["id"], run.token, run.base_url, sleep=run.sleep, cancel=run.cancelled
    )
    observation: Json = {}
    for progress in answers:
        observation = observe(progress)
        run.progress(observation)
    return observation


def describe_error(error: BaseException) -> Json | None:
    if isinstance(error, RequestFailed):
        return {
            "kind": kind_of(error.status),
            "status": error.status,
            "code": error.code,
            "message": str(error),
            "retryAfterSeconds": error.retry_after_seconds,
        }
    if isinstance(error, JobError):
        kind = "cancelled" if isinstance(error, WaitCancelled) else "other"
        return {"kind": kind, "message": str(error)}
    return None


def kind_of(status: int | None) -> str:
    return KINDS.get(status) or ("server" if status is not None and status >= 500 else "other")


def main() -> None:
    serve(HELLO, {"getProgress": get_progress, "waitForJob": wait_for_job}, describe_error)


if __name__ == "__main__":
    main()
