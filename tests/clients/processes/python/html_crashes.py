# Every body is taken for JSON, so that an HTML page ends in a JSONDecodeError.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python"))

import json

import adapter
import get_json

get_json.parse = json.loads
adapter.main()
