# Once the job has ended, its progress is asked for again, and that answer is given.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python"))

import adapter
from reality_analysis import Progress, RealityAnalysisJob


class Job(RealityAnalysisJob):
    def wait_for_job(self, *args, **named) -> Progress:
        super().wait_for_job(*args, **named)
        return self.get_progress()


adapter.main(Job)
