# Of each answer the first piece is read that comes, whatever its length.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python"))

from http.client import HTTPResponse

import adapter

HTTPResponse.read = HTTPResponse.read1
adapter.main()
