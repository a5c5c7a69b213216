"""Messages: findings are read by people, so a changed word is a change to look at.

If they say something better now: `python -m tests.checks.messages`.
"""

from tests.checks.messages import MESSAGES, VERIFYING, tell_checked, tell_verified


def test_findings_of_all_examples_say_what_they_said() -> None:
    """With their hints, and what they say of related places."""
    expected = MESSAGES.read_text(encoding="utf-8").splitlines()

    assert expected == tell_checked().splitlines()


def test_findings_of_verifying_say_what_they_said() -> None:
    """So do those that only the copies of sources show."""
    expected = VERIFYING.read_text(encoding="utf-8").splitlines()

    assert expected == tell_verified().splitlines()
