"""A client of iTwin Reality Modeling: how far a job is, and watching it until it is over."""

import time
from collections.abc import Callable, Iterator
from threading import Event
from typing import NamedTuple
from urllib.parse import quote

import requests
from requests.auth import AuthBase

from answers import as_number, as_text, failure_of, json_object
from errors import JobStuck, RequestFailed, WaitCancelled

BASE_URL = "https://api.bentley.com"
INTERVALS_SECONDS = (15, 30, 60, 120)
# However short a Retry-After is.
SHORTEST_WAIT_SECONDS = 1
FAILURES_IN_A_ROW = 5
# An hour at 120 s.
POLLS_IN_UNKNOWN_STATE = 30
TIMEOUT_SECONDS = 30


class Progress(NamedTuple):
    """One answer. None is what it does not tell."""

    state: str | None
    percentage: float | None
    step: str | None


class BearerAuth(AuthBase):
    """Unlike a plain header, this is not replaced by what a ~/.netrc says of the host."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


def get_progress(job_id: str, token: str, base_url: str = BASE_URL) -> Progress:
    """Asks once. Raises RequestFailed."""
    url = f"{base_url}/contextcapture/jobs/{quote(job_id, safe='')}/progress"
    headers = {"Accept": "application/vnd.bentley.itwin-platform.v1+json"}
    try:
        response = requests.get(url, headers=headers, auth=BearerAuth(token), timeout=TIMEOUT_SECONDS)
    except requests.RequestException as error:
        raise RequestFailed(f"No answer: {error}") from error
    # urllib3 before 2.0 takes a body that breaks off for a whole one.
    if response.raw.length_remaining:
        raise RequestFailed("The answer breaks off.")
    if not response.ok:
        raise failure_of(response)
    return read_progress(response)


def read_progress(response: requests.Response) -> Progress:
    progress = json_object(response).get("jobProgress")
    if not isinstance(progress, dict):
        raise RequestFailed("The answer holds no progress.", response.status_code)
    return Progress(
        state=as_text(progress.get("state")),
        percentage=as_number(progress.get("percentage")),
        step=as_text(progress.get("step")),
    )


def watch(
    job_id: str,
    token: Callable[[], str],
    base_url: str = BASE_URL,
    *,
    sleep: Callable[[float], object] = time.sleep,
    cancel: Event | None = None,
) -> Iterator[Progress]:
    """Yields each answer until the job is over. Raises JobError.

    `token` is called for every request, so that a long wait may outlive a token. `cancel` is seen before each
    request; with `sleep=cancel.wait` it ends the wait at once.
    """
    state, percentage = None, None
    place = polls_in_state = failures = 0
    while True:
        sent_token = token()
        if cancel is not None and cancel.is_set():
            raise WaitCancelled("The wait was cancelled.")
        seconds = None
        try:
            progress = get_progress(job_id, sent_token, base_url)
        except RequestFailed as error:
            failures += 1
            # A refused token is worth one more try if there is a new one.
            is_renewed = error.status == 401 and failures == 1 and token() != sent_token
            if not is_renewed and not (error.may_pass and failures < FAILURES_IN_A_ROW):
                raise
            seconds = error.retry_after_seconds
        else:
            failures = 0
            yield progress
            if progress.state == "Over":
                return
            polls_in_state = polls_in_state + 1 if progress.state == state else 1
            state = progress.state
            if state not in ("Unsubmitted", "Active") and polls_in_state >= POLLS_IN_UNKNOWN_STATE:
                raise JobStuck(f"The job stays in the unknown state {state}.")
            if progress.percentage not in (None, percentage):
                place, percentage = 0, progress.percentage
        if seconds is None:
            seconds = INTERVALS_SECONDS[place]
            place = min(place + 1, len(INTERVALS_SECONDS) - 1)
        sleep(max(seconds, SHORTEST_WAIT_SECONDS))
