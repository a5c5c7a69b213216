"""A rule: what one code means, whatever finds that it is broken."""

import re
from collections.abc import Iterable
from typing import Self

from attrs import frozen

from carereform.findings.finding import Finding, Place, Related, Severity
from carereform.values import find_near

__all__ = ["Rule", "RuleCode", "tell_unknown"]

_CODE = re.compile(r"[A-Z]{3}[0-9]{3}")


class RuleCode(str):
    """The code of a rule: three letters and three digits.

    >>> RuleCode("MON001")
    'MON001'

    Raises:
        ValueError: If the text is no such code.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Make the code of a text."""
        if not _CODE.fullmatch(text):
            raise ValueError(f"{text!r} is no code of a rule; write it like MON001")
        return super().__new__(cls, text)


@frozen
class Rule:
    """What one code of a finding means.

    Attributes:
        code: Three letters and three digits, never reused.
        severity: How much it matters when the rule is broken.
        title: The rule in one sentence, as it should hold.
        why: Why it matters to those who use the record.

    >>> Rule("IDE001", Severity.ERROR, "An id is a slug.", "Links rest on ids.").severity
    <Severity.ERROR: 'error'>
    """

    code: str
    severity: Severity
    title: str
    why: str

    def find(
        self,
        message: str,
        *,
        record: str | None = None,
        field: str | None = None,
        place: Place | None = None,
        hint: str | None = None,
        related: Iterable[Related] = (),
    ) -> Finding:
        """Make the finding that the rule is broken, in one plain sentence.

        >>> rule = Rule("IDE001", Severity.ERROR, "An id is a slug.", "Links rest on ids.")
        >>> str(rule.find("'Family Help' is no id."))
        "IDE001 error: 'Family Help' is no id."
        """
        return Finding(
            code=self.code,
            severity=self.severity,
            message=message,
            record=record,
            field=field,
            place=place,
            hint=hint,
            related=tuple(related),
        )


def tell_unknown(code: str, known: Iterable[str]) -> str:
    """Say that no rule has a code, and which of the known ones may have been meant.

    >>> tell_unknown("mon", ["MON", "MON001"])
    "no rule has the code 'mon'; did you mean MON?"
    """
    near = find_near(code.upper(), known)
    hint = f"; did you mean {near}?" if near else ""
    return f"no rule has the code {code!r}{hint}"
