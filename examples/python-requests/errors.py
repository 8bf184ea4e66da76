"""What can go wrong between us and a job."""


class JobError(Exception):
    """Something went wrong with a job, or with asking for it."""


class RequestFailed(JobError):
    """`status` is None when no whole answer came, and 200 when there was no progress in it."""

    def __init__(
        self,
        message: str,
        status: int | None = None,
        code: str | None = None,
        retry_after_seconds: float | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.retry_after_seconds = retry_after_seconds

    @property
    def may_pass(self) -> bool:
        """Whether the same request may succeed a little later."""
        return self.status is None or self.status == 429 or self.status >= 500


class JobStuck(JobError):
    """The job stays in a state that we do not know."""


class WaitCancelled(JobError):
    """Whoever waited does not want to any more."""
