"""What can go wrong between us and a job."""


class JobError(Exception):
    """The progress of a job could not be had."""

    def __init__(
        self,
        message: str,
        *,
        status: int | None = None,
        code: str | None = None,
        retry_after_seconds: float | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.retry_after_seconds = retry_after_seconds


class TokenRefused(JobError):
    """401: the token is missing, expired or of another scope."""


class AccessDenied(JobError):
    """403: the token is good, and its owner may not see the job."""


class JobNotFound(JobError):
    """404: there is no such job, or it ended too long ago."""


class TooManyRequests(JobError):
    """429: the service wants to be left alone for a while."""


class ServerFailed(JobError):
    """5xx: the service or a gateway before it is out of order."""


class AnswerUnreadable(JobError):
    """200 with something else than progress."""


class NoAnswer(JobError):
    """No whole answer came."""


class JobStuck(JobError):
    """The job stays in a state that we do not know."""


class WaitCancelled(JobError):
    """Whoever waited does not want to any more."""


def error_class(status: int) -> type[JobError]:
    """The class of an error status, whatever its body says."""
    if status >= 500:
        return ServerFailed
    classes: dict[int, type[JobError]] = {
        401: TokenRefused,
        403: AccessDenied,
        404: JobNotFound,
        429: TooManyRequests,
    }
    return classes.get(status, JobError)
