"""Polls one job until it is over: /usr/bin/python3 poll.py [BASE_URL]

Environment: POLLSPEC_TOKEN, POLLSPEC_PARAMS such as {"id": "..."}, without an argument POLLSPEC_BASE_URL.
"""

import json
import os
import sys

from errors import JobError
from reality_modeling import BASE_URL, watch


def main() -> None:
    base_url = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("POLLSPEC_BASE_URL", BASE_URL)
    params = json.loads(os.environ["POLLSPEC_PARAMS"])
    try:
        for progress in watch(params["id"], lambda: os.environ["POLLSPEC_TOKEN"], base_url):
            print(progress)
    except JobError as error:
        # Whatever the server wrote, as one line.
        sys.exit(f"{type(error).__name__}: {' '.join(str(error).split())}")


if __name__ == "__main__":
    main()
