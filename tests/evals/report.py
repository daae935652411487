"""The figures as text."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median, quantiles

from tests.evals.harness import Failure, Marks, Utterances, wilson
from tests.evals.whens import Mark


def share(hits: int, total: int) -> str:
    """`370/396  93.4 % [90.5, 95.5]`"""
    low, high = wilson(hits, total)
    percent = 100 * hits / total if total else 0.0
    return f"{hits:>3}/{total:<3} {percent:5.1f} % [{100 * low:.1f}, {100 * high:.1f}]"


def lines_of(half: str, name: str, scores: Marks | Utterances) -> Iterator[str]:
    yield f"{name}, {half} half"
    yield from _marks(scores) if isinstance(scores, Marks) else _utterances(scores)


def _marks(scores: Marks) -> Iterator[str]:
    for mark in Mark:
        yield f"  {mark.value:<13} {share(scores.counts[mark], scores.total)}"


def _utterances(scores: Utterances) -> Iterator[str]:
    yield f"  right tool                {share(scores.right_tool, scores.total)}"
    yield f"  right tool and arguments  {share(scores.right, scores.total)}"
    yield f"  wrong destructive actions {scores.destructive} ({scores.proposed} of them only proposed)"
    yield f"  need no model             {share(scores.exact, scores.total)}, wrongly taken over {scores.exact_wrong}"
    if scores.offline:
        yield f"  not scored                {scores.offline}: the model was lost, and the grammar answered"
    if len(scores.seconds) > 1:
        p90 = quantiles(scores.seconds, n=10)[-1]
        yield f"  parsing                   median {1000 * median(scores.seconds):.2f} ms, p90 {1000 * p90:.2f} ms"
    yield from table(scores)


def table(scores: Utterances) -> Iterator[str]:
    """Each gold tool, how often it was taken, and what was taken in its place."""
    yield "  expected        taken   with the right arguments, and what was taken in its place"
    for gold in sorted({pair[0] for pair in scores.confused}):
        total = sum(count for pair, count in scores.confused.items() if pair[0] == gold)
        wrong = sorted(
            ((count, pair[1]) for pair, count in scores.confused.items() if pair[0] == gold != pair[1]), reverse=True
        )
        instead = ", ".join(f"{tool} {count}{_why(scores, gold) if tool == 'ask' else ''}" for count, tool in wrong)
        yield f"    {gold:<14}{scores.confused[gold, gold]:>3}/{total:<3} {scores.rightly[gold]:>3}  {instead}".rstrip()
        differ = sorted(
            ((count, name) for (tool, name), count in scores.differing.items() if tool == gold), reverse=True
        )
        if differ:
            yield f"      wrong: {', '.join(f'{name} {count}' for count, name in differ)}"


def _why(scores: Utterances, gold: str) -> str:
    """` (not understood 3, unclear which 1)`"""
    whys = sorted((why, count) for (tool, why), count in scores.asked.items() if tool == gold and why)
    return f" ({', '.join(f'{why} {count}' for why, count in whys)})" if whys else ""


def failures(found: list[Failure]) -> Iterator[str]:
    for failure in found:
        yield f"  {failure.id} {failure.why}: {failure.text!r}"
        yield f"      gold {failure.gold}"
        yield f"      got  {failure.got}"
