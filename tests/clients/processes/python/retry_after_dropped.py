# The Retry-After of a 429 is dropped, so the next poll comes after the usual interval.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python"))

import adapter
import get_json

get_json.retry_after_seconds = lambda headers: None
adapter.main()
