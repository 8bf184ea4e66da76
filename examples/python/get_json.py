"""GETs JSON with urllib and turns all that can go wrong into errors of our own."""

import json
import math
from email.message import Message
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from job_errors import NoAnswer, error_class
from retry_after import retry_after_seconds

TIMEOUT_SECONDS = 30


def get_json(url: str, *, token: str, accept: str) -> Any:
    """The JSON of a good answer, None if it is no JSON. Raises JobError."""
    request = Request(url, headers={"Accept": accept})
    # Unredirected: no other host gets to see the token.
    request.add_unredirected_header("Authorization", f"Bearer {token}")
    status, headers, text = fetch(request)
    body = parse(text)
    if status < 400:
        return body
    # Gateways answer with HTML or anything else, so the body is asked nothing but for what it may hold.
    error = as_object(as_object(body).get("error"))
    raise error_class(status)(
        as_text(error.get("message")) or f"HTTP {status}",
        status=status,
        code=as_text(error.get("code")),
        retry_after_seconds=retry_after_seconds(headers),
    )


def fetch(request: Request) -> tuple[int, Message, bytes]:
    """One whole answer, whatever its status."""
    try:
        try:
            response = urlopen(request, timeout=TIMEOUT_SECONDS)
        except HTTPError as error:
            response = error
        with response:
            return response.status, response.headers, response.read()
    except (OSError, HTTPException) as error:
        raise NoAnswer(f"No answer: {error}") from error


def parse(text: bytes) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def as_object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def as_text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def as_number(value: Any) -> float | None:
    # True and False are ints in Python, and json reads NaN and 1e999.
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return value if is_number and abs(value) < math.inf else None
