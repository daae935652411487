"""Views on people's screens: Home tabs and stacks of modals."""

from __future__ import annotations

from bot.playground.blocks.ids import with_block_ids
from bot.playground.blocks.views import view_errors
from bot.playground.errors import SlackError
from bot.playground.state import Json, Trigger, View
from bot.playground.world import World

TRIGGER_SECONDS = 3.0
FORGET_SECONDS = 3600.0
"""After an hour an expired trigger is not even remembered."""
STACK_LIMIT = 3


def new_trigger(world: World, user: str) -> str:
    """A trigger id for something that a person has just done."""
    for old in [id for id, trigger in world.state.triggers.items() if world.now() - trigger.at > FORGET_SECONDS]:
        del world.state.triggers[old]
    id = f"{int(world.now() * 1000)}.{world.state.minted + 1}.{world.mint('').lower()}"
    world.state.triggers[id] = Trigger(user, world.now())
    return id


def exchange_trigger(world: World, id: str) -> Trigger:
    """Use a trigger up. Raises SlackError invalid_trigger_id, expired_trigger_id, exchanged_trigger_id."""
    trigger = world.state.triggers.get(id)
    if trigger is None:
        raise SlackError("invalid_trigger_id")
    if trigger.used:
        raise SlackError("exchanged_trigger_id")
    if world.now() - trigger.at > TRIGGER_SECONDS:
        raise SlackError("expired_trigger_id")
    trigger.used = True
    return trigger


def check_view(world: World, body: Json, kind: str) -> Json:
    """A view body that Slack takes, its blocks named. Raises SlackError invalid_arguments, duplicate_external_id."""
    if errors := view_errors(body, kind):
        raise SlackError("invalid_arguments", messages=errors)
    return {**body, "blocks": with_block_ids(world, body["blocks"])}


def check_external_id(world: World, body: Json, *, besides: str | None = None) -> None:
    """Raise SlackError duplicate_external_id where another open view has the same external id."""
    external = body.get("external_id")
    if external and any(
        view.body.get("external_id") == external and view.id != besides
        for stack in world.state.modals.values()
        for view in stack
    ):
        raise SlackError("duplicate_external_id")


def open_modal(world: World, user: str, body: Json) -> View:
    """Put a modal on a person's screen, in place of whatever modals were there."""
    body = check_view(world, body, "modal")
    check_external_id(world, body)
    id = world.mint("V")
    view = View(id, user, body, new_hash(world), root_id=id)
    view.values = initial_values(body["blocks"])
    world.state.modals[user] = [view]
    notify(world, view, "view.opened")
    return view


def push_modal(world: World, user: str, body: Json) -> View:
    """Put a modal on top of a person's others. Raises SlackError not_found, push_limit_reached."""
    stack = world.state.modals.get(user, [])
    if not stack:
        raise SlackError("not_found")
    if len(stack) >= STACK_LIMIT:
        raise SlackError("push_limit_reached")
    body = check_view(world, body, "modal")
    check_external_id(world, body)
    id = world.mint("V")
    view = View(id, user, body, new_hash(world), root_id=stack[0].id, previous_id=stack[-1].id)
    view.values = initial_values(body["blocks"])
    stack.append(view)
    notify(world, view, "view.opened")
    return view


def update_view(world: World, view: View, body: Json) -> View:
    """Change a view in place; what was filled in stays where block and action are the same."""
    body = check_view(world, body, "home" if view.body["type"] == "home" else "modal")
    check_external_id(world, body, besides=view.id)
    kept = view.values
    view.body, view.hash, view.errors, view.notice = body, new_hash(world), {}, None
    view.values = initial_values(body["blocks"])
    for block_id, actions in view.values.items():
        for action_id in actions:
            actions[action_id] = kept.get(block_id, {}).get(action_id, actions[action_id])
    notify(world, view, "view.changed")
    return view


def publish_home(world: World, user: str, body: Json) -> View:
    """Replace a person's Home tab."""
    body = check_view(world, body, "home")
    old = world.state.homes.get(user)
    id = old.id if old is not None else world.mint("V")
    view = View(id, user, body, new_hash(world), root_id=id)
    view.values = initial_values(body["blocks"])
    world.state.homes[user] = view
    notify(world, view, "home.published")
    return view


def find(world: World, view_id: str | None, external_id: str | None) -> View | None:
    """The view with that id or external id that is on somebody's screen."""
    views = [*world.state.homes.values(), *(view for stack in world.state.modals.values() for view in stack)]
    for view in views:
        if view.id == view_id or (external_id and view.body.get("external_id") == external_id):
            return view
    return None


def close(world: World, view: View) -> None:
    """Take a modal off its stack."""
    stack = world.state.modals.get(view.user, [])
    if view in stack:
        stack.remove(view)
    notify(world, view, "view.closed")


def close_all(world: World, user: str) -> list[View]:
    """Take every modal off a person's screen; returns them, top first."""
    stack = world.state.modals.pop(user, [])
    for view in stack:
        notify(world, view, "view.closed")
    return stack[::-1]


def new_hash(world: World) -> str:
    """A view's hash: it changes whenever the view does."""
    return f"{int(world.now())}.{world.mint('').lower()}"


def notify(world: World, view: View, kind: str) -> None:
    """Tell the feed about a view; only its owner sees it."""
    world.publish(kind, people=[view.user], view_id=view.id)


def initial_values(blocks: list[Json]) -> dict[str, dict[str, Json]]:
    """The state of the inputs in `blocks` before anybody touches them, as `state.values` has it."""
    values: dict[str, dict[str, Json]] = {}
    for block in blocks:
        for element in elements_of(block):
            if element.get("type") in _INITIAL and element.get("action_id"):
                values.setdefault(block["block_id"], {})[element["action_id"]] = initial_value(element)
    return values


def elements_of(block: Json) -> list[Json]:
    """The elements of a block that people can act on."""
    found = [block.get("accessory"), block.get("element"), *(block.get("elements") or [])]
    found += block.get("actions") or [] if isinstance(block.get("actions"), list) else []
    nested = [element for card in _cards(block) for element in elements_of(card)]
    return [element for element in found if isinstance(element, dict) and "action_id" in element] + nested


def _cards(block: Json) -> list[Json]:
    if block.get("type") == "carousel":
        return block.get("elements") or []
    if block.get("type") == "container":
        return block.get("child_blocks") or []
    return []


_INITIAL = {
    "plain_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "rich_text_input": ("rich_text_value", "initial_value"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "users_select": ("selected_user", "initial_user"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "channels_select": ("selected_channel", "initial_channel"),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "multi_users_select": ("selected_users", "initial_users"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
}
"""For each input: the key of its value in `state.values`, and the field that presets it."""


def value_key(element: Json) -> str:
    """The key under which an input's value stands in `state.values`."""
    return _INITIAL[element["type"]][0]


def is_input(element: Json) -> bool:
    """Whether an element holds a value (a button doesn't)."""
    return element.get("type") in _INITIAL


def initial_value(element: Json) -> Json:
    """One input's entry in `state.values` before anybody touches it."""
    key, preset = _INITIAL[element["type"]]
    empty: object = [] if key.startswith("selected_") and key.endswith("s") else None
    return {"type": element["type"], key: element.get(preset, empty)}
