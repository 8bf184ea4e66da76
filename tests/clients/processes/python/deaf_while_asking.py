# A cancel is looked for between two requests, and not while one is under way.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python"))

import adapter
import frames


def cancel(self: frames.Run) -> None:
    self.cancelled.set()
    self._answers.put(None)


frames.Run.cancel = cancel
adapter.main()
