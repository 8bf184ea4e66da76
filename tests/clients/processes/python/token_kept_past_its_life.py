# The token is taken once and kept, also when it has expired.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python"))

import adapter
from reality_analysis import RealityAnalysisJob


class KeepingJob(RealityAnalysisJob):
    def __init__(self, job_id, token, base_url):
        first = token()
        super().__init__(job_id, lambda: first, base_url)


adapter.main(KeepingJob)
