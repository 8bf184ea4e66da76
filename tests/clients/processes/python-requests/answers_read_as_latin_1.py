# The answers are decoded as Latin-1, so that texts beyond ASCII come out garbled.
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "examples" / "python-requests"))

import json

import requests

import adapter

requests.Response.json = lambda response: json.loads(response.content.decode("latin-1"))
adapter.main()
