"""The notebooks: what is saved in them is what they say when they are run."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("altair")
pytest.importorskip("ipykernel")
pytest.importorskip("nbclient")
pytest.importorskip("polars")
pytest.importorskip("pyarrow")

import nbformat
from nbformat import NotebookNode

from tests.notebooks.running import NOTEBOOKS, read, run, seen_in, settle

MOST_BYTES = 300_000
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def _no_picture(chart: NotebookNode) -> str:
    return f"of {chart.description}"


def _code(path: Path) -> Iterator[NotebookNode]:
    return (cell for cell in read(path).cells if cell.cell_type == "code")


def test_there_are_four() -> None:
    """One for each of the questions that the documents promise."""
    assert ["1", "2", "3", "4"] == [path.name[0] for path in NOTEBOOKS]


@each_notebook
def test_what_is_saved_is_what_is_said_when_it_is_run(path: Path) -> None:
    """No figure in it has drifted from the record; `nox -s notebooks` mends it."""
    assert seen_in(settle(run(path), _no_picture)) == seen_in(read(path))


@each_notebook
def test_a_notebook_is_whole_and_small(path: Path) -> None:
    """Of the one format, run in order once, and no burden to a clone."""
    notebook = read(path)

    nbformat.validate(notebook)

    cells = list(_code(path))
    assert (4, 5) == (notebook.nbformat, notebook.nbformat_minor)
    assert list(range(1, len(cells) + 1)) == [cell.execution_count for cell in cells]
    assert path.stat().st_size < MOST_BYTES


@each_notebook
def test_a_notebook_begins_with_a_question_and_ends_with_the_answer_in_words(path: Path) -> None:
    """The answer is followed by what the record can't say."""
    cells = read(path).cells

    assert "?**" in cells[0].source
    assert ["text/markdown", "text/plain"] == sorted(cells[-2].outputs[0].data)
    assert cells[-1].source.startswith("**What the record can't say.**")


@each_notebook
def test_no_figure_of_an_answer_is_typed_by_hand(path: Path) -> None:
    """Each is worked out from the record, so that none can be left behind."""
    answer = ast.parse(list(_code(path))[-1].source)
    nodes = list(ast.walk(answer))
    formats = [node.format_spec for node in nodes if isinstance(node, ast.FormattedValue)]
    texts = [node for node in nodes if isinstance(node, ast.JoinedStr) and node not in formats]
    typed = [
        part.value for text in texts for part in text.values if isinstance(part, ast.Constant)
    ]

    assert typed
    assert [] == [part for part in typed if re.search(r"\d", str(part))]


def test_a_figure_that_drifted_is_seen() -> None:
    """In a table too, of which the style alone doesn't count."""
    saved, restyled, drifted = (
        _saying(f"<style>{style}</style><td>{figure} promises</td>")
        for style, figure in (("td {}", 35), ("th {}", 35), ("td {}", 36))
    )

    assert saved == restyled
    assert saved != drifted


def _saying(html: str) -> dict[str, list[tuple[str, str]]]:
    output = nbformat.v4.new_output("display_data", {"text/html": html})
    cell = nbformat.v4.new_code_cell("reform", id="load", outputs=[output])
    return seen_in(nbformat.v4.new_notebook(cells=[cell]))
