# Retry-After is taken for a number, so that a date ends in a ValueError.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python-requests"))

import adapter
import answers


def retry_after_seconds(response):
    value = response.headers.get("Retry-After")
    return None if value is None else int(value)


answers.retry_after_seconds = retry_after_seconds
adapter.main()
