"""An explanation: a rule, what breaks it, and how that is mended."""

from collections.abc import Mapping

from attrs import evolve, frozen

from carereform.checking import CATALOGUE
from carereform.checks import CHECKS
from carereform.checks.verification import RULES as RULES_OF_COPIES
from carereform.explaining.trial import COPY, EXAMPLE_FILE, EXAMPLES, PACK_FILE, Example, read_base
from carereform.findings import Rule, tell_unknown

__all__ = ["Explanation", "get_explanation"]

_OF_RECORDS = frozenset(one.rule.code for one in CHECKS)
_OF_COPIES = frozenset(rule.code for rule in RULES_OF_COPIES)

_FILES: Mapping[str, str] = {"PAC012": PACK_FILE}
"""The rules whose examples take the place of a file of the made-up pack."""

_ENCODINGS: Mapping[str, str] = {"PAC001": "Latin-1"}
"""The rules whose failing examples aren't saved as UTF-8."""


@frozen(kw_only=True)
class Explanation:
    """A rule with an example that breaks it, and the same example mended.

    Attributes:
        rule: The rule.
        failing: What breaks it, and no other rule.
        mended: What breaks none.
        source: The copy of a paper that both are held against, for rules of copies.
    """

    rule: Rule
    failing: Example
    mended: Example
    source: str | None = None

    @property
    def is_excusable(self) -> bool:
        """Whether a record can be excused from it, by `allow`."""
        return self.rule.code in _OF_RECORDS


def get_explanation(code: str) -> Explanation:
    """Get the explanation of the rule that has a code.

    >>> get_explanation("MON001").rule.title
    'The parts that sources place in a sum are no more than the sum.'

    Raises:
        KeyError: If no rule has this code; the message names the nearest.
    """
    rule = next((rule for rule in CATALOGUE if rule.code == code), None)
    if rule is None:
        raise KeyError(tell_unknown(code, [rule.code for rule in CATALOGUE]))
    failing = Example(
        text=_find_text(f"{code}.failing.yaml"),
        file=_FILES.get(code, EXAMPLE_FILE),
        copy=_find_text(f"{code}.failing.source.txt"),
        encoding=_ENCODINGS.get(code, "UTF-8"),
    )
    # Where the fault isn't in the pack, its file stays as it is.
    text = _find_text(f"{code}.mended.yaml") or failing.text
    copy = _find_text(f"{code}.mended.source.txt")
    return Explanation(
        rule=rule,
        failing=failing,
        mended=evolve(failing, text=text, copy=copy, encoding="UTF-8"),
        source=read_base()[COPY] if code in _OF_COPIES else None,
    )


def _find_text(name: str) -> str | None:
    path = EXAMPLES / name
    return path.read_text(encoding="utf-8") if path.is_file() else None
