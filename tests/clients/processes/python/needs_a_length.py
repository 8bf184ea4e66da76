# Of each answer as many bytes are read as Content-Length says, and none without it.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python"))

from http.client import HTTPResponse

import adapter

read_whole = HTTPResponse.read


def read(self: HTTPResponse, amt: int | None = None) -> bytes:
    return read_whole(self, int(self.headers.get("Content-Length", 0)))


HTTPResponse.read = read
adapter.main()
