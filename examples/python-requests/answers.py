"""Reads what came, which may be anything: gateways answer with HTML, or with JSON of their own."""

import math
import time
from datetime import timezone
from email.utils import parsedate_to_datetime
from threading import TIMEOUT_MAX
from typing import Any

from requests import Response

from errors import RequestFailed


def json_object(response: Response) -> dict[str, Any]:
    """The JSON object of an answer, empty if there is none."""
    try:
        return as_object(response.json())
    except (ValueError, RecursionError):
        return {}


def failure_of(response: Response) -> RequestFailed:
    """An error answer, told by its status whatever its body says."""
    error = as_object(json_object(response).get("error"))
    return RequestFailed(
        as_text(error.get("message")) or f"HTTP {response.status_code}",
        response.status_code,
        as_text(error.get("code")),
        retry_after_seconds(response),
    )


def retry_after_seconds(response: Response) -> float | None:
    """Seconds to wait by Retry-After (RFC 9110, section 10.2.3), a number or a date; else None."""
    value = response.headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        # Python raises an OverflowError for a longer sleep.
        return min(float(value), TIMEOUT_MAX)
    at = _timestamp(value)
    if at is None:
        return None
    # The server's own clock, if it tells: ours may be wrong.
    now = _timestamp(response.headers.get("Date", ""))
    return max(0.0, at - (time.time() if now is None else now))


def as_object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def as_text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def as_number(value: Any) -> float | None:
    # True and False are ints in Python, and json reads NaN and 1e999.
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return value if is_number and abs(value) < math.inf else None


def _timestamp(date: str) -> float | None:
    try:
        # HTTP dates are always GMT, one of the old forms without saying so.
        return parsedate_to_datetime(date).replace(tzinfo=timezone.utc).timestamp()
    except (ValueError, OverflowError):
        return None
