"""`python -m bot.demo.child`: `errand serve`, which ends with the demo that started it, however that ends."""

from __future__ import annotations

import os
import signal
import sys
import threading


def main() -> None:
    """Serve until the demo closes our stdin, or dies, which closes it too: an orphan would hold on to the database."""
    from bot.__main__ import cli

    threading.Thread(target=_end_with_parent, daemon=True).start()
    cli(["serve"])


def _end_with_parent() -> None:
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main()
