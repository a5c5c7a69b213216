"""How hard properties are tried, and where the papers are."""

import os
from collections.abc import Generator
from doctest import UnexpectedException
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from carereform.display import MissingExtraError

settings.register_profile("quick", max_examples=60, deadline=None, print_blob=True)
settings.register_profile("thorough", settings.get_profile("quick"), max_examples=3000)
# A change of the code is tried with few examples, the same ones each time, and never shrunk.
settings.register_profile(
    "mutants",
    max_examples=20,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Try what is quick and sees much first, where the first failure is all that is asked for."""
    if os.environ.get("HYPOTHESIS_PROFILE") == "mutants":
        items.sort(key=lambda item: hasattr(item, "callspec"))
        items.sort(key=lambda item: hasattr(getattr(item, "obj", None), "hypothesis"))
        items.sort(key=lambda item: item.path.name not in ("test_messages.py", "test_story.py"))


class ExamplesOfExtras:
    """Skips an example that needs an extra where that isn't installed."""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self) -> Generator[None]:
        """Run a test, or an example."""
        try:
            yield
        except UnexpectedException as unexpected:
            error = unexpected.exc_info[1]
            if isinstance(error, MissingExtraError):
                pytest.skip(str(error))
            raise


def pytest_configure(config: pytest.Config) -> None:
    """See to the examples in the source too, for which this file doesn't speak by itself."""
    config.pluginmanager.register(ExamplesOfExtras())


@pytest.fixture(name="papers", scope="session")
def _papers() -> Path:
    """Give the folder with copies of the papers that the record cites."""
    folder = os.environ.get("CAREREFORM_SOURCES")
    if not folder:
        pytest.skip("CAREREFORM_SOURCES names no folder with copies of the papers")
    if not Path(folder).is_dir():
        pytest.fail(f"CAREREFORM_SOURCES names {folder!r}, which is no folder")
    return Path(folder)
