"""Lets Pollspec judge RealityAnalysisJob.

npx pollspec test --command "python3 examples/python/adapter.py"
"""

from frames import Json, Run, serve
from job_errors import (
    AccessDenied,
    AnswerUnreadable,
    JobError,
    JobNotFound,
    NoAnswer,
    ServerFailed,
    TokenRefused,
    TooManyRequests,
    WaitCancelled,
)
from reality_analysis import Progress, RealityAnalysisJob

HELLO: Json = {
    "client": {"name": "reality-analysis-urllib", "version": "1.0.0", "language": "python"},
    "specs": ["itwin-reality-analysis"],
    "can": ["getProgress", "waitForJob", "cancel", "sleep", "token"],
    "parallel": 2,
}
PHASES = {
    "unsubmitted": "waiting",
    "active": "running",
    "success": "succeeded",
    "failed": "failed",
    "cancelled": "cancelled",
}
KINDS: dict[type[BaseException], str] = {
    TokenRefused: "unauthorized",
    AccessDenied: "forbidden",
    JobNotFound: "not-found",
    TooManyRequests: "rate-limited",
    ServerFailed: "server",
    AnswerUnreadable: "malformed",
    NoAnswer: "network",
    WaitCancelled: "cancelled",
}


def observe(progress: Progress) -> Json:
    return {
        "state": progress.state,
        "phase": PHASES.get(progress.state or "", "unknown"),
        "percent": progress.percentage,
        "fields": {
            "/progress/state": progress.state,
            "/progress/percentage": progress.percentage,
            "/progress/step": progress.step,
        },
    }


def describe_error(error: BaseException) -> Json | None:
    if not isinstance(error, JobError):
        return None
    return {
        "kind": KINDS.get(type(error), "other"),
        "status": error.status,
        "code": error.code,
        "message": str(error),
        "retryAfterSeconds": error.retry_after_seconds,
    }


def main(job_class: type[RealityAnalysisJob] = RealityAnalysisJob) -> None:
    def connect(run: Run) -> RealityAnalysisJob:
        return job_class(run.params["jobId"], run.token, run.base_url)

    def get_progress(run: Run) -> Json:
        return observe(connect(run).get_progress())

    def wait_for_job(run: Run) -> Json:
        def report(progress: Progress) -> None:
            run.progress(observe(progress))

        return observe(connect(run).wait_for_job(sleep=run.sleep, cancel=run.cancelled, on_progress=report))

    serve(HELLO, {"getProgress": get_progress, "waitForJob": wait_for_job}, describe_error)


if __name__ == "__main__":
    main()
