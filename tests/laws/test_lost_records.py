"""Laws of what couldn't be read: a record with a fault is told of once, by whatever name it goes.

Each is named after what went wrong: former ids were forgotten with the record that had them.
"""

import pytest
from attrs import frozen

from carereform import check
from tests.laws.book import Book

_EDITION = "name: ours\nversion: 2026-11-20\nlicence: CC BY 4.0\nchecked: 2026-11-20\n"


@frozen
class Lost:
    """A pack in which one record has a fault, and another name than others call it by."""

    what: str
    text: str
    code: str = "REC001"


_CASES = (
    Lost(
        "a body that is referred to by its former id",
        "bodies:\n  ministry: {title: A ministry, form: government, aliases: [old], formm: x}\n"
        "meetings:\n  one: {title: One, body: old}\n",
    ),
    Lost(
        "a body in a file that isn't YAML, in a list in lines",
        "meetings:\n  one: {title: One, body: old}\n"
        "bodies:\n  ministry:\n    aliases:\n      - older\n      - old\n    title: [A ministry\n",
        "PAC002",
    ),
    Lost(
        "a record that cites a source by its former id",
        "sources:\n  paper: {title: A paper, form: report, aliases: [old]}\n"
        "events:\n  assent: {titel: x, citations: [{source: old, supports: [title]}]}\n",
    ),
    Lost(
        "a decision on a review by its former id",
        "reviews:\n  inquiry: {title: One, form: inquiry, aliases: [old]}\n"
        "recommendations:\n  build: {title: Build, of: inquiry}\n"
        "decisions:\n  yes: {on: [review:old], outcome: accepted, bye: x}\n",
    ),
    Lost(
        "a review that is answered by its former id",
        "reviews:\n  inquiry: {title: One, form: inquiry, aliases: [old], titel: x}\n"
        "recommendations:\n  build: {title: Build, of: inquiry}\n"
        "decisions:\n  yes:\n    on: [review:old]\n    outcome: accepted\n"
        "    citations: [{inferred: So., supports: [outcome]}]\n",
    ),
    Lost(
        "a pillar of a strategy by its former id",
        "bodies:\n  ministry: {title: A ministry, form: government}\n"
        "strategies:\n  plan: {title: A plan, by: ministry, aliases: [old]}\n"
        "pillars:\n  one: {title: One, of: old, number: 1, numbr: x}\n"
        "  two: {title: Two, of: plan, number: 2, citations: [{inferred: So., supports: "
        "[number]}]}\n",
    ),
    Lost(
        "a strategy whose pillars have it by either id",
        "bodies:\n  ministry: {title: A ministry, form: government}\n"
        "strategies:\n  plan: {title: A plan, by: ministry, aliases: [old], bye: x}\n"
        "pillars:\n  one: {title: One, of: old, number: 1, citations: [{inferred: So., supports: "
        "[number]}]}\n"
        "  two: {title: Two, of: plan, number: 2, citations: [{inferred: So., supports: "
        "[number]}]}\n",
    ),
    Lost(
        "a body whose news an exception waits for",
        "events:\n  assent:\n    title: Assent\n    aliases: [old]\n    allow: {CHR002: So.}\n"
        "commitments:\n  late: {title: Late, by: nobody, strength: will, deadline: "
        "by event:old, lates: x}\n",
    ),
)


@pytest.mark.parametrize("lost", _CASES, ids=lambda lost: lost.what)
def test_what_a_lost_record_was_called_before_is_known(lost: Lost) -> None:
    """Its one fault is told, and nothing in its wake."""
    book = Book.of({"pack.yaml": _EDITION, "records.yaml": lost.text})

    codes = [finding.code for finding in check(book.reading).findings]

    assert [lost.code] == codes
