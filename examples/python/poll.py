"""Polls one job to its end: python3 poll.py [BASE_URL]

Environment: POLLSPEC_TOKEN, POLLSPEC_PARAMS such as {"jobId": "..."}, without an argument POLLSPEC_BASE_URL.
"""

import json
import os
import sys

from job_errors import JobError
from reality_analysis import BASE_URL, RealityAnalysisJob


def main() -> None:
    base_url = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("POLLSPEC_BASE_URL", BASE_URL)
    params = json.loads(os.environ["POLLSPEC_PARAMS"])
    job = RealityAnalysisJob(params["jobId"], lambda: os.environ["POLLSPEC_TOKEN"], base_url)
    try:
        progress = job.wait_for_job(on_progress=print)
    except JobError as error:
        # Whatever the server wrote, as one line.
        sys.exit(f"{type(error).__name__}: {' '.join(str(error).split())}")
    print(f"The job has ended: {progress.state}")


if __name__ == "__main__":
    main()
