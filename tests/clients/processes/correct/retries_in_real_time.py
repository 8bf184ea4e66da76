# Its HTTP layer honours Retry-After by itself and in real time, as urllib3's Retry does; only the waits between polls are left to sleep.
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python"))

import adapter
from job_errors import TooManyRequests


class RetryingJob(adapter.RealityAnalysisJob):
    def _ask(self, token):
        while True:
            try:
                return super()._ask(token)
            except TooManyRequests as refused:
                time.sleep(refused.retry_after_seconds or 1)


adapter.main(RetryingJob)
