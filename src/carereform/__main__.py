"""Run the command line as `python -m carereform`."""

import sys

from carereform.cli import main

sys.exit(main())
