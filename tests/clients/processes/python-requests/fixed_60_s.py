# It polls every 60 seconds, whatever the page says.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python-requests"))

import adapter
import reality_modeling

reality_modeling.INTERVALS_SECONDS = (60,)
adapter.main()
