"""Story: what every question tells of a small made reform, row by row.

If they tell something better now: `python -m tests.questions.story`.
"""

from tests.questions.story import TABLES, tell


def test_every_question_tells_of_the_story_what_it_told() -> None:
    """Each row with all its columns, in its order."""
    expected = TABLES.read_text(encoding="utf-8").splitlines()

    assert expected == tell().splitlines()
