"""The command that prints what editors' programs go by: `schema`."""

from argparse import Namespace

from carereform.cli.output import CLEAN, show
from carereform.packs.schema import write_schema

__all__ = ["run_schema"]


def run_schema(_arguments: Namespace) -> int:
    """Print the JSON Schema of the files of a pack."""
    show(write_schema())
    return CLEAN
