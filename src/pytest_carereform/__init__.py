"""A plugin of pytest that holds packs to their rules, each finding a test of its own.

It does nothing until a pack is named, by `--carereform-pack` or in the ini file, and imports
nothing of carereform before that, so that other people's tests start as quickly as without it.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytest_carereform.collecting import PackFolder, Packs  # noqa: F401 - named in a key

__all__ = [
    "pytest_addoption",
    "pytest_collect_directory",
    "pytest_configure",
    "pytest_report_header",
]

_PACKS = "carereform_packs"
_STRICT = "carereform_strict"
_KEY = pytest.StashKey["Packs"]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options that name packs, and the one that lets warnings fail."""
    group = parser.getgroup("carereform", "packs of carereform")
    group.addoption(
        "--carereform-pack",
        action="append",
        default=[],
        metavar="FOLDER",
        dest=_PACKS,
        help="hold this pack to its rules; given again, each on top of the one before",
    )
    group.addoption(
        "--carereform-strict",
        action="store_true",
        dest=_STRICT,
        help="let the warnings of packs fail too",
    )
    parser.addini(_PACKS, "packs to hold to their rules, the lowest first", "paths", default=[])
    parser.addini(_STRICT, "whether the warnings of packs fail too", "bool", default=False)


def pytest_configure(config: pytest.Config) -> None:
    """Name the packs to pytest, so that it collects them.

    Raises:
        UsageError: One of them is no folder.
    """
    asked = [config.invocation_params.dir / name for name in config.getoption(_PACKS) or ()]
    folders = asked or config.getini(_PACKS)
    if not folders:
        return
    for folder in folders:
        if not folder.is_dir():
            raise pytest.UsageError(f"the pack {folder} is no folder that can be opened")
    from pytest_carereform.collecting import Packs

    strict = config.getoption(_STRICT) or config.getini(_STRICT)
    config.stash[_KEY] = Packs(folders, strict=strict)
    # Whoever asks for some tests gets these alone, and the packs only if asked for too.
    if asked or config.args_source is not pytest.Config.ArgsSource.ARGS:
        config.args.extend(str(one) for one in folders if not _is_asked(one, config))


def pytest_report_header(config: pytest.Config) -> str | None:
    """Say which packs are held to their rules."""
    packs = config.stash.get(_KEY, None)
    return None if packs is None else f"packs: {', '.join(packs.names)}"


@pytest.hookimpl(optionalhook=True)
def pytest_collect_directory(path: Path, parent: pytest.Collector) -> "PackFolder | None":
    """Collect a folder that was named as a pack."""
    packs = parent.config.stash.get(_KEY, None)
    return None if packs is None else packs.collect(path, parent)


def _is_asked(folder: Path, config: pytest.Config) -> bool:
    """Whether pytest comes to a folder anyway."""
    args = [config.invocation_params.dir / arg.partition("::")[0] for arg in config.args]
    return any(folder.resolve().is_relative_to(arg.resolve()) for arg in args)
