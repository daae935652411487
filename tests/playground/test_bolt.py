"""A bot on Bolt, Slack's own framework, against the playground: the proof that it is Slack enough."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from slack_bolt import App, BoltRequest
from slack_sdk import WebClient

from bot.playground import LocalSlack

from .conftest import GENERAL


def bolt_app(slack: LocalSlack) -> App:
    client = WebClient(token=slack.token, base_url=slack.base_url + "/api/")
    app = App(client=client, signing_secret=slack.signing_secret, process_before_response=True)
    button = {"type": "button", "action_id": "done", "text": {"type": "plain_text", "text": "Done"}, "value": "7"}

    @app.event("app_mention")
    def mentioned(event: dict[str, Any], say: Callable[..., Any]) -> None:
        blocks = [{"type": "actions", "elements": [button]}]
        say(text="here", blocks=blocks, thread_ts=event["ts"])

    @app.action("done")
    def done(ack: Callable[..., Any], respond: Callable[..., Any], action: dict[str, Any]) -> None:
        ack()
        respond(text=f"did {action['value']}", replace_original=True)

    @app.command("/probe")
    def command(ack: Callable[..., Any], body: dict[str, Any], client: WebClient) -> None:
        title = {"type": "plain_text", "text": "Add"}
        field = {"type": "plain_text_input", "action_id": "title"}
        blocks = [{"type": "input", "block_id": "b", "label": title, "element": field}]
        view = {"type": "modal", "callback_id": "add", "title": title, "submit": title, "blocks": blocks}
        client.views_open(trigger_id=body["trigger_id"], view=view)
        ack("opened")

    @app.view("add")
    def submitted(ack: Callable[..., Any], view: dict[str, Any], body: dict[str, Any], client: WebClient) -> None:
        ack()
        client.chat_postMessage(channel=body["user"]["id"], text=view["state"]["values"]["b"]["title"]["value"])

    @app.event("message")
    def anything() -> None:
        pass

    return app


@contextmanager
def serving(app: App) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            headers = {name: [value] for name, value in self.headers.items()}
            answer = app.dispatch(BoltRequest(body=body, headers=headers))
            content = answer.body.encode()
            self.send_response(answer.status)
            for name, values in answer.headers.items():
                self.send_header(name, values[0])
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.01), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/slack/events"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_bolt_app_lives_here(serve: Callable[..., LocalSlack]) -> None:
    slack = serve()
    with serving(bolt_app(slack)) as url:
        slack.bot_url = url
        assert slack.verify_url()

        said = slack.say("ana", GENERAL, "@Probe hello")
        slack.until(lambda: len(slack.thread(GENERAL, said.ts)) == 2)
        reply = slack.thread(GENERAL, said.ts)[1]
        slack.click("ana", GENERAL, reply.ts, "done")
        slack.wait_idle()
        assert (reply.text, reply.blocks) == ("did 7", [])

        slack.command("ana", "dm", "/probe", "")
        slack.wait_idle()
        assert [message.text for message in slack.ephemerals("ana")] == ["opened"]
        slack.submit("ana", {"title": "buy milk"})
        slack.wait_idle()
        assert slack.view("ana") is None
        assert [message.text for message in slack.messages("dm", user="ana")][-1] == "buy milk"
        assert all(entry.attempts[-1].failure is None for entry in slack.log.entries(direction="out"))
