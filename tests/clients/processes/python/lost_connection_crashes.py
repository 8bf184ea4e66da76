# An error status is expected of a request, a connection that is lost is not.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python"))

from urllib.error import HTTPError
from urllib.request import Request, urlopen

import adapter
import get_json


def fetch(request: Request):
    try:
        response = urlopen(request, timeout=get_json.TIMEOUT_SECONDS)
    except HTTPError as error:
        response = error
    with response:
        return response.status, response.headers, response.read()


get_json.fetch = fetch
adapter.main()
