"""`make bench`: the benchmarks, one after the other. Their figures are this machine's; compare the ratios."""

from __future__ import annotations

from tests.benchmarks import long_conversation, page_latency, reading


def main() -> int:
    for benchmark in (reading, long_conversation):
        print(*benchmark.report(), sep="\n")  # noqa: T201  this is what the command is for
    return page_latency.main([])


if __name__ == "__main__":
    raise SystemExit(main())
