"""Run `python -m carereform.explaining docs/rules` to write the pages of the rules anew."""

from argparse import ArgumentParser
from pathlib import Path

from carereform.explaining.pages import write_pages


def _main() -> None:
    parser = ArgumentParser(
        prog="python -m carereform.explaining", description="Write the pages of the rules anew."
    )
    parser.add_argument("folder", type=Path, help="the folder of the pages, as docs/rules")
    write_pages(parser.parse_args().folder)


if __name__ == "__main__":
    _main()
