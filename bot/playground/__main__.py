"""`python -m bot.playground`: a local Slack for developing a bot with, whatever it is written in."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from bot.playground.asking import ask
from bot.playground.bench import Bench
from bot.playground.errors import ManifestError
from bot.playground.manifest import read_manifest
from bot.playground.serving import listen, make_server
from bot.playground.slack import LocalSlack
from bot.playground.workspace import default_workspace


def main(arguments: list[str] | None = None) -> int:
    """Serve until interrupted. Returns the exit status."""
    options = _parser().parse_args(arguments)
    try:
        slack = _slack(options)
    except (ManifestError, OSError, ValueError, yaml.YAMLError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sock = listen(options.host, options.port)
    slack.base_url = f"http://{options.host}:{sock.getsockname()[1]}"
    sys.stdout.write(
        f"page            {slack.base_url}/\n"
        f"base URL        {slack.base_url}/api/\n"
        f"bot token       {slack.token}\n"
        f"signing secret  {slack.signing_secret}\n"
        f"posting to      {options.bot_url or 'nobody'}\n"
        f"app token       {slack.app_token if slack.sockets.enabled else 'Socket Mode is off'}\n"
    )
    sys.stdout.flush()
    server = make_server(slack)
    signal.signal(signal.SIGTERM, _terminate)
    try:
        server.run([sock])
    except KeyboardInterrupt:
        pass
    finally:
        slack.close()
        sock.close()
    return 0


def _terminate(number: int, frame: object) -> None:
    """End through the `finally` above, so that the workspace is saved."""
    del number, frame
    sys.exit(0)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot.playground", description=__doc__)
    parser.add_argument("--manifest", type=Path, required=True, help="the app's manifest, YAML or JSON")
    parser.add_argument("--bot-url", help="where events, commands and clicks are posted")
    parser.add_argument("--socket-mode", action="store_true", help="Socket Mode, whatever the manifest says")
    parser.add_argument("--host", default="127.0.0.1", help="a loopback address (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8765, help="0 takes a free one (8765)")
    parser.add_argument("--state", type=Path, help="a file that keeps the workspace over a restart")
    parser.add_argument("--token", help="the bot token (a new one each time)")
    parser.add_argument("--app-token", help="the app-level token for Socket Mode (a new one each time)")
    parser.add_argument("--signing-secret", help="the signing secret (a new one each time)")
    parser.add_argument("--inspect-url", help="where the bot tells what it did with a message; see README.md")
    parser.add_argument("--no-rate-limit", action="store_true", help="take more than a message a second")
    return parser


def _slack(options: argparse.Namespace) -> LocalSlack:
    given = {
        "bot_token": options.token,
        "signing_secret": options.signing_secret,
        "app_token": options.app_token,
    }
    workspace = replace(default_workspace(), **{name: value for name, value in given.items() if value})
    manifest = _manifest(options.manifest)
    if options.bot_url is None and not (options.socket_mode or read_manifest(manifest).socket_mode):
        raise ManifestError("--bot-url is needed, except in Socket Mode")
    return LocalSlack(
        manifest,
        options.bot_url,
        workspace=workspace,
        state_file=options.state,
        rate_limit=not options.no_rate_limit,
        socket_mode=options.socket_mode or None,
        bench=Bench(inspect=partial(ask, options.inspect_url) if options.inspect_url else None),
    )


def _manifest(path: Path) -> Mapping[str, Any]:
    text = path.read_text("utf-8")
    loaded = json.loads(text) if path.suffix == ".json" else yaml.safe_load(text)
    if not isinstance(loaded, dict):
        raise ManifestError(f"{path}: a mapping is expected")
    return loaded


if __name__ == "__main__":
    sys.exit(main())
