"""A client of iTwin Reality Analysis: how far one job is, and waiting for its end."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Any
from urllib.parse import quote

from backoff import Backoff
from get_json import as_number, as_object, as_text, get_json
from job_errors import (
    AnswerUnreadable,
    JobError,
    JobStuck,
    NoAnswer,
    ServerFailed,
    TokenRefused,
    TooManyRequests,
    WaitCancelled,
)

BASE_URL = "https://api.bentley.com"
ACCEPT = "application/vnd.bentley.itwin-platform.v1+json"
INTERVALS_SECONDS = (15, 30, 60, 120)
# However short a Retry-After is.
SHORTEST_WAIT_SECONDS = 1
FAILURES_IN_A_ROW = 5
# An hour at 120 s.
POLLS_IN_UNKNOWN_STATE = 30

END_STATES = {"success", "failed", "cancelled"}
KNOWN_STATES = END_STATES | {"unsubmitted", "active"}


@dataclass(frozen=True)
class Progress:
    """One answer. None is what it does not tell."""

    state: str | None
    percentage: float | None
    step: str | None


class RealityAnalysisJob:
    """One job. `token` is called for every request, so that a long wait may outlive a token."""

    def __init__(self, job_id: str, token: Callable[[], str], base_url: str = BASE_URL) -> None:
        self._url = f"{base_url}/realitydataanalysis/jobs/{quote(job_id, safe='')}/progress"
        self._token = token

    def get_progress(self) -> Progress:
        """Asks once. Raises JobError."""
        return self._ask(self._token())

    def wait_for_job(
        self,
        *,
        sleep: Callable[[float], object] = time.sleep,
        cancel: Event | None = None,
        on_progress: Callable[[Progress], object] = lambda progress: None,
    ) -> Progress:
        """Asks until the job is over, however it ended. Raises JobError.

        `cancel` is seen before each request; with `sleep=cancel.wait` it ends the wait at once.
        """
        backoff = Backoff(INTERVALS_SECONDS)
        failures = 0
        state, polls_in_state = None, 0
        while True:
            token = self._token()
            if cancel is not None and cancel.is_set():
                raise WaitCancelled("The wait was cancelled.")
            try:
                progress = self._ask(token)
            except JobError as error:
                failures += 1
                if not self._may_retry(error, failures, token):
                    raise
                seconds = error.retry_after_seconds
                if seconds is None:
                    seconds = backoff.next_seconds()
            else:
                failures = 0
                on_progress(progress)
                if progress.state in END_STATES:
                    return progress
                polls_in_state = polls_in_state + 1 if progress.state == state else 1
                state = progress.state
                if state not in KNOWN_STATES and polls_in_state >= POLLS_IN_UNKNOWN_STATE:
                    raise JobStuck(f"The job stays in the unknown state {state}.")
                backoff.saw(progress.percentage)
                seconds = backoff.next_seconds()
            sleep(max(seconds, SHORTEST_WAIT_SECONDS))

    def _ask(self, token: str) -> Progress:
        return self._read(get_json(self._url, token=token, accept=ACCEPT))

    def _read(self, body: Any) -> Progress:
        progress = as_object(body).get("progress")
        if not isinstance(progress, dict):
            raise AnswerUnreadable("The answer holds no progress.", status=200)
        return Progress(
            state=as_text(progress.get("state")),
            percentage=as_number(progress.get("percentage")),
            step=as_text(progress.get("step")),
        )

    def _may_retry(self, error: JobError, failures: int, token: str) -> bool:
        if isinstance(error, TokenRefused):
            # Worth one more try if there is a new one.
            return failures == 1 and self._token() != token
        return isinstance(error, (TooManyRequests, ServerFailed, NoAnswer)) and failures < FAILURES_IN_A_ROW
