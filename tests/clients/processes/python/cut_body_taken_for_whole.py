# A body that is cut short is read as far as it came.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python"))

from http.client import HTTPResponse, IncompleteRead

import adapter

read_whole = HTTPResponse.read


def read(self: HTTPResponse, amt: int | None = None) -> bytes:
    try:
        return read_whole(self, amt)
    except (IncompleteRead, ConnectionResetError) as error:
        return getattr(error, "partial", b"")


HTTPResponse.read = read
adapter.main()
