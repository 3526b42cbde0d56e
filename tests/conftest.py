"""For all tests: the repository on the path, and no word to the outside."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tutor.web.privacy import silence_telemetry  # noqa: E402  # needs the path above

silence_telemetry(os.environ)
