"""Notebooks: run from top to bottom, and told by what a reader of them sees."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode
from traitlets.config import Config

__all__ = ["FOLDER", "NOTEBOOKS", "read", "run", "seen_in", "settle"]

FOLDER = Path(__file__).parents[2] / "docs" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))

Draw: TypeAlias = Callable[[NotebookNode], str]
"""What makes a picture, as SVG, of the Vega-Lite of a chart."""

_FORMAT = 4
_SECONDS = 120
_CHART = "application/json"
_PICTURE = "image/svg+xml"
_UNSEEN = re.compile(r"<style>.*?</style>|<[^>]+>", re.DOTALL)
_BEFORE = """
import warnings
import altair
# A chart is given as what it describes: its own HTML would ask the network for what draws it.
altair.renderers.register("told", lambda chart: {"application/json": chart})
altair.renderers.enable("told")
# What the kernel does within itself, such as to start its loop, is its own affair.
warnings.filterwarnings("error", module="__main__|carereform")
"""


def read(path: Path) -> NotebookNode:
    """Read a notebook as it was saved."""
    notebook: NotebookNode = nbformat.read(path, as_version=_FORMAT)
    return notebook


def run(path: Path) -> NotebookNode:
    """Run a notebook from top to bottom; a warning of what it does ends it, as an error does."""
    notebook = read(path)
    # By itself a kernel takes a free address before it uses it, which another may take as well.
    with TemporaryDirectory() as own:
        client = NotebookClient(
            notebook,
            kernel_name="python3",
            timeout=_SECONDS,
            record_timing=False,
            coalesce_streams=True,
            extra_arguments=[f"--IPKernelApp.exec_lines={_BEFORE}"],
            config=Config(KernelManager={"transport": "ipc", "ip": f"{own}/kernel"}),
        )
        client.execute()
    return notebook


def settle(notebook: NotebookNode, draw: Draw) -> NotebookNode:
    """Put a picture and its words in the place of each chart, and drop what depends on the run."""
    notebook.metadata.language_info = {"name": "python"}
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            if (chart := output.get("data", {}).get(_CHART)) is not None:
                words = chart["description"]
                output.data = {"text/plain": words, _PICTURE: draw(chart)}
                output.metadata = {_PICTURE: {"alt": words}}
    return notebook


def seen_in(notebook: NotebookNode) -> dict[str, list[tuple[str, str]]]:
    """What a reader sees under each cell: words to the letter, pictures by what they tell."""
    return {
        f"cell {cell.id}": [part for output in cell.outputs for part in _seen(output)]
        for cell in notebook.cells
        if cell.cell_type == "code"
    }


def _seen(output: NotebookNode) -> list[tuple[str, str]]:
    if output.output_type == "stream":
        return [(output.name, output.text)]
    return [(kind, _words(kind, held)) for kind, held in sorted(output.data.items())]


def _words(kind: str, held: str) -> str:
    if kind == _PICTURE:
        return "a picture"
    return " ".join(unescape(_UNSEEN.sub(" ", held)).split()) if kind == "text/html" else held
