# The percentage is cut to an integer.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python"))

from dataclasses import replace

import adapter
from reality_analysis import RealityAnalysisJob


class CuttingJob(RealityAnalysisJob):
    def _read(self, body):
        progress = super()._read(body)
        percentage = progress.percentage
        return progress if percentage is None else replace(progress, percentage=int(percentage))


adapter.main(CuttingJob)
