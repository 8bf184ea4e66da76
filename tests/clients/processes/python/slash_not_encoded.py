# The quote function of urllib leaves a slash in the job id as it is, so that one id becomes two segments.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python"))

import urllib.parse

import adapter
import reality_analysis

reality_analysis.quote = lambda text, safe: urllib.parse.quote(text)
adapter.main()
