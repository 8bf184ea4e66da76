"""The Retry-After header (RFC 9110, section 10.2.3)."""

import threading
import time
from datetime import timezone
from email.message import Message
from email.utils import parsedate_to_datetime


def retry_after_seconds(headers: Message) -> float | None:
    """Seconds to wait by Retry-After, a number or a date; None if there is nothing usable in it."""
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        # Python raises an OverflowError for a longer sleep.
        return min(float(value), threading.TIMEOUT_MAX)
    at = _timestamp(value)
    if at is None:
        return None
    # The server's own clock, if it tells: ours may be wrong.
    now = _timestamp(headers.get("Date", ""))
    return max(0.0, at - (time.time() if now is None else now))


def _timestamp(date: str) -> float | None:
    try:
        # HTTP dates are always GMT, one of the old forms without saying so.
        return parsedate_to_datetime(date).replace(tzinfo=timezone.utc).timestamp()
    except (ValueError, OverflowError):
        return None
