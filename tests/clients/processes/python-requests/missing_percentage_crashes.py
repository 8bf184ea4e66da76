# An answer without a percentage ends in a KeyError.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python-requests"))

import adapter
import reality_modeling
from answers import json_object

read = reality_modeling.read_progress


def read_progress(response):
    progress = read(response)
    return progress._replace(percentage=json_object(response)["jobProgress"]["percentage"])


reality_modeling.read_progress = read_progress
adapter.main()
