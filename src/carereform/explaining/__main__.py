"""Run `python -m carereform.explaining docs/rules` to write the pages of the rules anew."""

import sys
from pathlib import Path

from carereform.explaining.pages import write_pages

if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Name the folder of the pages: python -m carereform.explaining docs/rules")
    write_pages(Path(sys.argv[1]))
