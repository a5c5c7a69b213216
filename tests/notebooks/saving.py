"""Run the notebooks and save them with what they say: `nox -s notebooks`."""

import json
import re

import nbformat
import vl_convert
from nbformat import NotebookNode

from tests.notebooks.running import NOTEBOOKS, run, settle

_SIZE = re.compile(r'(?<= )width="[^"]*" height="[^"]*" (?=viewBox=)')


def _draw(chart: NotebookNode) -> str:
    picture = vl_convert.vegalite_to_svg(json.dumps(chart))
    # Without a size of its own it takes the width that there is.
    return _SIZE.sub("", picture, count=1)


def save() -> None:
    """Save each notebook as it is when it has been run."""
    for path in NOTEBOOKS:
        notebook = settle(run(path), _draw)
        path.write_text(f"{nbformat.writes(notebook)}\n", encoding="utf-8")


if __name__ == "__main__":
    save()
