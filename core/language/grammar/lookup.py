"""The table of commands: a template, and the function that makes a reading of its slots. The first that fits
wins."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from core.language.grammar.makers import (
    adding,
    asking,
    changing,
    completing,
    deleting,
    listing,
    marking,
    measuring,
    moving,
    outside,
    putting,
    reminding,
    renaming,
    reopening,
    repeating,
    starting,
)
from core.language.grammar.makers.made import Made, Slots
from core.language.grammar.table.order import TABLE
from core.language.tasks.filters import Scene
from core.language.text.templates import Slot, Template, compile_template, first_words, needs

Maker = Callable[[Slots, Scene], Made]


@dataclass(frozen=True, slots=True)
class Rule:
    """One template with its maker; ``open_ended`` when its only slot is the last element, so that length costs
    nothing."""

    template: Template
    maker: Maker
    needs: tuple[frozenset[str], ...]
    open_ended: bool

    def needs_met(self, present: frozenset[str]) -> bool:
        """Whether the message has the words that the template can't do without."""
        return not any(map(present.isdisjoint, self.needs))  # no generator: it is asked many times a message


def _rules() -> tuple[Rule, ...]:
    """The rules of the table, in its order."""
    rules: list[Rule] = []
    maker: Maker | None = None
    for name, text in _entries():
        if text is None:
            maker = _MAKERS[name]
        elif maker is not None:
            rules.append(_rule(text, maker))
    return tuple(rules)


def _entries() -> Iterator[tuple[str, str | None]]:
    """Each maker's name with None, and after it each of its templates in one piece."""
    template = ""
    for line in [*TABLE.strip().splitlines(), "end:"]:
        if line.startswith(" " * 8):
            part = line.strip()
            template += part if part.startswith("|") else f" {part}"
            continue
        if template:
            yield "", template
            template = ""
        if line.startswith(" "):
            template = line.strip()
        elif line != "end:":
            yield line.removesuffix(":"), None


def _rule(text: str, maker: Maker) -> Rule:
    template = compile_template(text)
    slots = [isinstance(element, Slot) for element in template]
    return Rule(template, maker, needs(template), open_ended=sum(slots) == 1 and slots[-1])


_MAKERS: Final[Mapping[str, Maker]] = {
    maker.__name__: maker
    for maker in (
        reminding.empty_reminder,
        adding.empty_add,
        outside.outside,
        putting.several,
        reminding.unremind,
        reminding.remind,
        marking.label,
        marking.unlabel,
        renaming.note,
        reopening.undo_task,
        putting.add_to_list,
        adding.add,
        asking.show_one,
        asking.show_named,
        asking.count,
        asking.done_list,
        measuring.stats,
        measuring.this_week,
        asking.is_listed,
        asking.search,
        listing.list_in_order,
        listing.list_tasks,
        reopening.reopen,
        reopening.restore,
        completing.complete_where_or,
        starting.start,
        starting.archive,
        marking.clear_fields,
        repeating.stop_repeating,
        repeating.skip,
        moving.shift,
        marking.priority,
        renaming.rename,
        changing.number_change,
        repeating.repeat,
        moving.move_or_rename,
        moving.move,
        moving.move_without_date,
        deleting.clear_all,
        deleting.ask_clear,
        deleting.delete,
        completing.did,
        listing.bare,
    )
}


class Grammar:
    """The table, indexed by the words that a template can begin with; the order of the table is kept."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[tuple[int, Rule]]] = {}
        self._any: list[tuple[int, Rule]] = []
        for place, rule in enumerate(_rules()):
            words = first_words(rule.template)
            if words is None:
                self._any.append((place, rule))
            for word in words or ():
                self._by_word.setdefault(word, []).append((place, rule))
        self._others = _Shelf(self._any)
        self._shelves: dict[str, _Shelf] = {}  # of the words that messages have begun with: no more than the table's

    def rules_for(self, word: str, present: frozenset[str]) -> list[Rule]:
        """Every rule that may fit a message whose first word is ``word`` and which has the words ``present``, in the
        order of the table."""
        if word not in self._by_word:
            return self._others.rules_for(present)
        if word not in self._shelves:
            self._shelves[word] = _Shelf([*self._by_word[word], *self._any])
        return self._shelves[word].rules_for(present)


class _Shelf:
    """Rules of one first word, found by the words that they can't do without: a message has few of those."""

    def __init__(self, entries: list[tuple[int, Rule]]) -> None:
        self._rules = [rule for _, rule in sorted(entries, key=lambda entry: entry[0])]
        self._always: list[int] = []
        self._by_need: dict[str, list[int]] = {}
        for at, rule in enumerate(self._rules):
            if not rule.needs:
                self._always.append(at)
            for word in min(rule.needs, key=len, default=()):
                self._by_need.setdefault(word, []).append(at)

    def rules_for(self, present: frozenset[str]) -> list[Rule]:
        found = set(self._always)
        for word in present & self._by_need.keys():
            found.update(self._by_need[word])
        return [self._rules[at] for at in sorted(found) if self._rules[at].needs_met(present)]
