# It polls every 2 seconds, whatever the page says.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python"))

import adapter
import reality_analysis

reality_analysis.INTERVALS_SECONDS = (2,)
adapter.main()
