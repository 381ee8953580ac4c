from digilab.problem import Problem, Severity, in_order


def test_a_problem_prints_where_what_and_what_to_do() -> None:
    problem = Problem("docs/fr/a.md", 7, "alt-text", "what is wrong", "What to do")
    assert str(problem) == "docs/fr/a.md:7: alt-text: what is wrong. What to do."


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    assert str(Problem("docs/fr/a.md", 0, "rule", "What?")) == "docs/fr/a.md: rule: What?"


def test_problems_come_sorted_and_once() -> None:
    late, early = Problem("b", 10, "x", "m"), Problem("b", 9, "x", "m", severity=Severity.WARNING)
    first = Problem("a", 99, "x", "m")
    assert in_order([late, early, first, late]) == [first, early, late]
    assert [each.is_error for each in in_order([late, early])] == [False, True]
