"""Pages: the explanation of each rule, and the index of them all, as Markdown."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from carereform.checking import CATALOGUE
from carereform.explaining.explanation import Explanation, get_explanation
from carereform.explaining.trial import (
    COPIES,
    COPY,
    EXAMPLE_FILE,
    FURTHER_COPY,
    Example,
    find_faults,
    read_base,
)
from carereform.findings import Finding, Rule, Severity
from carereform.findings.writing import write_finding
from carereform.records import find_kind

__all__ = [
    "FAMILIES",
    "explanation_row",
    "write_explanation",
    "write_index",
    "write_pages",
]

FAMILIES: Mapping[str, str] = {
    "PAC": "Files of a pack",
    "REC": "The form of a record",
    "IDE": "Names and ids",
    "REF": "References",
    "MON": "Money",
    "CHR": "Chronology",
    "ANS": "Answers",
    "DEL": "Delivery",
    "QTY": "Quantities",
    "NUM": "Numbers of missions and pillars",
    "EVI": "Evidence",
    "DIF": "Differences between sources",
    "TXT": "Our own words",
    "STA": "Days of checking",
    "ALW": "Exceptions",
    "PSG": "Passages in copies of the sources",
    "GRD": "Values in passages",
    "OWN": "Other people's words",
}
"""What the rules are about whose codes begin with the same three letters."""

_SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "error: the command ends with status 1.",
    Severity.WARNING: "warning: the command ends with status 1 only with `--strict`.",
    Severity.NOTE: "note: something to know; no command fails for it.",
}


def write_explanation(explanation: Explanation) -> str:
    """Write the page of a rule: what it means, why it matters, an example, and that mended.

    >>> print(write_explanation(get_explanation("REF001")).splitlines()[0])
    # REF001: A reference leads to a record.
    """
    return "\n\n".join(_sections(explanation))


def explanation_row(explanation: Explanation) -> dict[str, object]:
    """Put all that the page of a rule says into plain values; None where it says nothing.

    >>> row = explanation_row(get_explanation("PSG001"))
    >>> row["severity"], row["command"], row["excuse"]
    ('error', 'carereform verify --sources copies .', None)
    """
    rule, failing, mended = explanation.rule, explanation.failing, explanation.mended
    findings = find_faults(failing)
    return {
        "code": rule.code,
        "severity": rule.severity.value,
        "title": rule.title,
        "why": rule.why,
        "source": explanation.source,
        "file": None if failing.text is mended.text is None else failing.file,
        "encoding": failing.encoding,
        "failing": failing.text,
        "failing copy": failing.copy,
        "command": _command(explanation),
        "prints": "\n".join(map(write_finding, findings)),
        "mended": mended.text,
        "mended copy": mended.copy,
        "excuse": _allow(rule, findings) if explanation.is_excusable else None,
    }


def write_index() -> str:
    """Write the index of all rules, family by family, and what their examples stand on."""
    return "\n\n".join(_index())


def write_pages(folder: Path) -> None:
    """Write the page of every rule into a folder, with the index; leave no page of another."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = {
        f"{rule.code}.md": f"{write_explanation(get_explanation(rule.code))}\n\n"
        "[All rules, and the records that the examples stand on](README.md)\n"
        for rule in CATALOGUE
    }
    for name, page in {**pages, "README.md": f"{write_index()}\n"}.items():
        (folder / name).write_text(page, encoding="utf-8")
    for path in folder.glob("[A-Z][A-Z][A-Z][0-9][0-9][0-9].md"):
        if path.name not in pages:
            path.unlink()


def _sections(explanation: Explanation) -> Iterator[str]:
    rule, findings = explanation.rule, find_faults(explanation.failing)
    yield f"# {rule.code}: {rule.title}"
    yield f"**Why it matters**: {rule.why}"
    yield f"**Severity**: {_SEVERITIES[rule.severity]}"
    yield (
        "The example stands on a small pack of made-up records, which the index of the rules,\n"
        "docs/rules/README.md, shows in full."
    )
    if explanation.source is not None:
        yield f"It is held against this made-up copy of a paper, `{COPY}`:"
        yield _fence(explanation.source, "text")
    yield "## What fails"
    yield from _failing(explanation)
    yield f"`{_command(explanation)}`, run in the folder of the pack, prints:"
    yield _fence("\n".join(map(write_finding, findings)), "text")
    yield "## Mended"
    yield from _mended(explanation)
    if explanation.is_excusable:
        yield from _excuse(rule, findings)


def _failing(explanation: Explanation) -> Iterator[str]:
    failing, mended = explanation.failing, explanation.mended
    if failing.text is not None:
        yield from _file(failing, told=failing.encoding != mended.encoding)
    elif mended.text is not None:
        yield f"The pack has no file `{mended.file}`."
    if failing.copy != mended.copy:
        yield from _copies(failing)


def _mended(explanation: Explanation) -> Iterator[str]:
    failing, mended = explanation.failing, explanation.mended
    if mended.text is not None and mended.copy is None:
        yield from _file(mended, told=failing.encoding != mended.encoding)
    elif mended.text is not None:
        yield f"`{mended.file}` stays as it is."
    if failing.copy != mended.copy:
        yield from _copies(mended)


def _file(example: Example, *, told: bool) -> Iterator[str]:
    """Show a file of the pack; how it is saved is told where that is the point."""
    yield f"`{example.file}`, saved as {example.encoding}:" if told else f"`{example.file}`:"
    yield _fence(example.text or "", "yaml")


def _copies(example: Example) -> Iterator[str]:
    if example.copy is None:
        yield f"The folder of copies holds `{COPY}` alone."
    elif not example.copy.strip():
        yield f"The folder of copies holds `{COPY}` and `{FURTHER_COPY}`, which is empty."
    else:
        yield f"The folder of copies holds `{COPY}` and `{FURTHER_COPY}`:"
        yield _fence(example.copy, "text")


def _command(explanation: Explanation) -> str:
    verifies = explanation.source is not None
    return f"carereform verify --sources {COPIES} ." if verifies else "carereform check ."


def _excuse(rule: Rule, findings: tuple[Finding, ...]) -> Iterator[str]:
    yield "## To excuse a record"
    yield (
        "Where the record is right all the same, it says so itself, and why. An exception that\n"
        "excuses nothing is a finding too (ALW001)."
    )
    yield _fence(_allow(rule, findings), "yaml")


def _allow(rule: Rule, findings: tuple[Finding, ...]) -> str:
    record = next(finding.record for finding in findings if finding.record)
    name, _, id_ = record.partition(":")
    kind = find_kind(name)
    plural = kind.plural if kind else name
    return f'{plural}:\n  {id_}:\n    allow: {{{rule.code}: "Why it is right all the same."}}'


def _fence(text: str, language: str) -> str:
    return f"```{language}\n{text.rstrip()}\n```"


def _index() -> Iterator[str]:
    yield "# The rules"
    yield (
        "Every finding has a code, and every code a page with an example that breaks the rule,\n"
        "what is then printed, and the example mended. `carereform explain` lists the rules, and\n"
        "`carereform explain MON001` prints a page. An error fails, a warning fails with\n"
        "`--strict`, a note never fails.\n\n"
        "These pages are written by `python -m carereform.explaining docs/rules`."
    )
    rules = sorted(CATALOGUE, key=lambda rule: (list(FAMILIES).index(rule.code[:3]), rule.code))
    for family, members in groupby(rules, key=lambda rule: rule.code[:3]):
        yield f"## {family}: {FAMILIES[family]}"
        rows = [
            f"| [{one.code}]({one.code}.md) | {one.severity} | {one.title} |" for one in members
        ]
        yield "\n".join(["| code | severity | rule |", "|---|---|---|", *rows])
    yield "## What the examples stand on"
    yield (
        "Northshire and its plan are made up. Each example is one more file of this pack,\n"
        f"`{EXAMPLE_FILE}`; the copy of the paper lies in a folder `{COPIES}`."
    )
    for name, text in read_base().items():
        yield f"`{name}`:"
        yield _fence(text, "text" if name.endswith(".txt") else "yaml")
