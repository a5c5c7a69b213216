"""A small pack and copies of its one paper, for the command line to work on."""

from pathlib import Path

import pytest

from carereform import Citation, parse_money
from tests.makers import (
    PAPER,
    make_body,
    make_citation,
    make_funding,
    make_passage_in,
    make_source,
    make_strategy,
    write_pack,
)

TEXT = """A made paper for these tests.

The department has set aside £45 million for family hubs, and more for carers.
Carers were heard, and carers were thanked.
"""


@pytest.fixture(name="pack", scope="session")
def _pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean pack of a source, a body, a strategy and a sum."""
    words = "set aside £45 million for family hubs"
    passage = make_passage_in(TEXT, words)
    money = make_funding(
        amount=parse_money("£45m"),
        citations=(
            make_citation(passage, supports=("amount",)),
            Citation(source=PAPER, supports=("title", "stage")),
        ),
    )
    records = [make_source(), make_body(), make_strategy(), money]
    return write_pack(tmp_path_factory.mktemp("packs") / "clean", records)


@pytest.fixture(name="copies", scope="session")
def _copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of the paper."""
    folder = tmp_path_factory.mktemp("copies")
    (folder / "scan.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture(name="broken", scope="session")
def _broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack that can't be loaded, since a key is misspelt."""
    folder = write_pack(tmp_path_factory.mktemp("packs") / "broken", [make_body()])
    (folder / "more.yaml").write_text("events: {assent: {titel: Assent}}\n", encoding="utf-8")
    return folder
