"""The arguments of every command."""

import argparse
from datetime import date
from typing import TypeAlias

from carereform._version import __version__
from carereform.cli import asking, checking, citing, explaining, reference, showing
from carereform.display import ROW_FORMATS
from carereform.findings.writing import FORMATS
from carereform.questions import Changed
from carereform.values import parse_day

__all__ = ["make_parser"]


def make_parser() -> argparse.ArgumentParser:
    """Make the parser of the one program, each command with the function that runs it."""
    parser = argparse.ArgumentParser(
        prog="carereform",
        description="The reform of England's children's social care as a record: "
        "what was asked, promised, paid and done, and which words say so.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_check(commands)
    _add_verify(commands)
    _add_cite(commands)
    _add_list(commands)
    _add_show(commands)
    _add_claims(commands)
    _add_questions(commands)
    _add_history(commands)
    _add_diff(commands)
    _add_explain(commands)
    _add_schema(commands)
    return parser


Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _add_check(commands: Commands) -> None:
    command = commands.add_parser("check", help="hold every invariant against the record")
    _add_packs(command)
    _add_report_options(command)
    command.set_defaults(run=checking.run_check)


def _add_verify(commands: Commands) -> None:
    command = commands.add_parser("verify", help="find every passage in copies of the sources")
    _add_sources(command, required=True)
    _add_packs(command)
    _add_report_options(command)
    command.add_argument(
        "--coverage", action="store_true", help="tell how much of each paper lies inside passages"
    )
    command.add_argument(
        "--reasons", action="store_true", help="tell why values are inferred, and how many"
    )
    command.set_defaults(run=checking.run_verify)


def _add_cite(commands: Commands) -> None:
    command = commands.add_parser("cite", help="make the citation of some words, to paste")
    command.add_argument("--source", required=True, metavar="ID", help="the source they stand in")
    _add_sources(command, required=True)
    command.add_argument(
        "--at", type=int, metavar="N", help="the place meant, where they stand at several"
    )
    command.add_argument(
        "--supports", default="", metavar="FIELDS", help="the fields they support, by commas"
    )
    command.add_argument("words", nargs="+", help="the words, in any layout")
    _add_pack_option(command)
    command.set_defaults(run=citing.run_cite)


def _add_list(commands: Commands) -> None:
    command = commands.add_parser("list", help="list the records of a kind")
    command.add_argument("kind", metavar="KIND", help="missions, commitments, decisions, …")
    _add_row_format(command)
    _add_pack_option(command)
    _add_as_of(command)
    command.set_defaults(run=showing.run_list)


def _add_show(commands: Commands) -> None:
    command = commands.add_parser("show", help="show a record in full, with its evidence")
    command.add_argument("record", metavar="KIND:ID", help="mission:loving-relationships")
    command.add_argument("--format", choices=("text", "json"), default="text")
    _add_pack_option(command)
    _add_as_of(command)
    command.set_defaults(run=showing.run_show)


def _add_claims(commands: Commands) -> None:
    command = commands.add_parser("claims", help="list each field with each citation of it")
    _add_sources(command, required=False)
    _add_row_format(command)
    _add_pack_option(command)
    _add_as_of(command)
    command.set_defaults(run=showing.run_claims)


def _add_questions(commands: Commands) -> None:
    questions = (
        ("answers", "tell what became of each recommendation", asking.run_answers),
        ("deadlines", "tell how promises stand with their deadlines", asking.run_deadlines),
        ("funding", "list the sums, their parts and what is left", asking.run_funding),
        (
            "coverage",
            "list what has no promise, or no money",
            asking.run_coverage,
        ),
        ("disagreements", "list the fields on which sources differ", asking.run_disagreements),
    )
    for name, words, run in questions:
        command = commands.add_parser(name, help=words)
        _add_row_format(command)
        _add_pack_option(command)
        _add_as_of(command)
        if run is asking.run_funding:
            command.add_argument(
                "--table",
                choices=tuple(asking.FUNDING_TABLES),
                help="each sum, each part of one, or what was asked for against what was given",
            )
        command.set_defaults(run=run)


def _add_history(commands: Commands) -> None:
    command = commands.add_parser("history", help="tell what happened to a record, in order")
    command.add_argument("record", metavar="KIND:ID", help="commitment:kinship-strategy")
    _add_row_format(command)
    _add_pack_option(command)
    _add_as_of(command)
    command.set_defaults(run=showing.run_history)


def _add_diff(commands: Commands) -> None:
    command = commands.add_parser("diff", help="tell what became known between two days")
    command.add_argument("earlier", type=_parse_day, metavar="DAY", help="like 2024-01-31")
    command.add_argument("later", type=_parse_day, metavar="DAY", help="the same day or a later")
    command.add_argument(
        "--only",
        action="append",
        default=[],
        choices=tuple(map(str, Changed)),
        help="only changes of this sort; give it again for another",
    )
    _add_row_format(command)
    _add_pack_option(command)
    command.set_defaults(run=asking.run_diff)


def _add_explain(commands: Commands) -> None:
    command = commands.add_parser("explain", help="list the rules, or tell what one of them means")
    command.add_argument("code", nargs="?", metavar="CODE", help="the code of a finding: MON001")
    _add_row_format(command)
    command.set_defaults(run=explaining.run_explain)


def _add_schema(commands: Commands) -> None:
    command = commands.add_parser("schema", help="print the JSON Schema of the files of a pack")
    command.set_defaults(run=reference.run_schema)


def _add_packs(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "packs",
        nargs="*",
        metavar="PACK",
        help="folders of records, each on top of the one before; the record that ships if none",
    )


def _add_pack_option(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--pack",
        action="append",
        default=[],
        dest="packs",
        metavar="PACK",
        help="a folder of records instead of the record that ships; several go on one another",
    )


def _add_sources(command: argparse.ArgumentParser, *, required: bool) -> None:
    command.add_argument(
        "--sources", required=required, metavar="DIR", help="a folder with copies of the sources"
    )


def _add_report_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=tuple(FORMATS), default="text")
    command.add_argument("--strict", action="store_true", help="let warnings fail too")
    command.add_argument(
        "--select",
        action="append",
        default=[],
        metavar="CODES",
        help="only these rules, by commas: MON001, or MON for the family; what could not be read "
        "is told all the same",
    )
    command.add_argument(
        "--ignore", action="append", default=[], metavar="CODES", help="not these rules"
    )
    command.add_argument(
        "--max",
        type=_parse_count,
        dest="most",
        metavar="N",
        help="print no more findings than this; all are counted",
    )


def _parse_count(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} is no count; write a whole number like 20")
    return int(text)


def _add_as_of(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--as-of", type=_parse_day, metavar="DAY", help="what was public by a day, like 2024-01-31"
    )


def _parse_day(text: str) -> date:
    try:
        return parse_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _add_row_format(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=ROW_FORMATS, default="text")
