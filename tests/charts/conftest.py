"""Examples of charts are run where Altair is."""

from importlib.util import find_spec

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the examples that draw, where nothing can be drawn."""
    if find_spec("altair") is not None:
        return
    for item in items:
        drawn = item.path.parent.name == "charts" and isinstance(item, pytest.DoctestItem)
        if drawn and item.path.stem in {"money", "outcomes", "series", "timeline"}:
            item.add_marker(pytest.mark.skip(reason="altair isn't installed"))
