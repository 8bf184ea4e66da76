"""Waits for a job and prints how it ended, as a team's nightly script does."""

import json
import os

from reality_analysis import RealityAnalysisJob

job_id = json.loads(os.environ["POLLSPEC_PARAMS"])["jobId"]
job = RealityAnalysisJob(job_id, lambda: os.environ["POLLSPEC_TOKEN"], "https://api.bentley.com")
print(job.wait_for_job().state)
