# The HTTPError of urllib is an OSError: an error status is taken for a lost connection, and asked for again.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python"))

from http.client import HTTPException
from urllib.request import urlopen

import adapter
import get_json
from job_errors import NoAnswer


def fetch(request):
    try:
        with urlopen(request, timeout=get_json.TIMEOUT_SECONDS) as response:
            return response.status, response.headers, response.read()
    except (OSError, HTTPException) as error:
        raise NoAnswer(f"No answer: {error}") from error


get_json.fetch = fetch
adapter.main()
