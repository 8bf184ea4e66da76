# Packed answers are asked for, and not unpacked.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python"))

import adapter
import get_json

fetch_plain = get_json.fetch


def fetch(request):
    request.add_header("Accept-Encoding", "gzip")
    return fetch_plain(request)


get_json.fetch = fetch
adapter.main()
