"""People, their numbers and their tokens."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from core.errors import NotFound
from core.models import ApiToken, Task, User
from core.storage import people, tasks
from core.storage.engine import Database
from tests.rows import ANA, BEN, NOW, a_person, at_once


def test_a_person_is_made_once_however_many_meet_them_at_once(database: Database) -> None:
    def meet(_index: int) -> int:
        with database.write() as session:
            return people.ensure_user(session, ANA, NOW).id

    met = at_once(8, meet)

    with database.read() as session:
        assert met == [user.id for user in session.scalars(select(User))] * 8


def test_a_new_person_has_every_default(database: Database) -> None:
    with database.write() as session:
        people.ensure_user(session, ANA, NOW)
    with database.read() as session:
        user = people.find_user(session, ANA)
        assert user is not None
    known = (
        user.preferences,
        user.focus,
        user.next_task_number,
        user.tz,
        user.locale,
        user.profile_at,
        user.created_at,
    )
    assert known == ({}, {}, 1, None, None, None, NOW)


def test_numbers_under_eight_threads_are_all_different_and_none_is_lost(database: Database) -> None:
    each = 10
    with database.write() as session:
        user_id = a_person(session).id

    def add(index: int) -> list[int]:
        return [_add(database, user_id, f"task {index}-{step}") for step in range(each)]

    taken = at_once(8, add)

    with database.read() as session:
        stored = session.scalars(select(Task.number).order_by(Task.number)).all()
    assert sorted(number for numbers in taken for number in numbers) == list(range(1, 8 * each + 1)) == list(stored)


def _add(database: Database, user_id: int, title: str) -> int:
    with database.write() as session:
        number = people.take_number(session, user_id)
        task = Task(user_id=user_id, number=number, title=title, created_at=NOW, updated_at=NOW)
        tasks.add_task(session, task, None, NOW)
        return number


def test_each_person_counts_from_one(database: Database) -> None:
    with database.write() as session:
        ana, ben = a_person(session, ANA), a_person(session, BEN)
        taken = [people.take_number(session, user.id) for user in (ana, ana, ben, ana)]
    assert taken == [1, 2, 1, 3]


def test_a_number_of_a_transaction_that_failed_is_taken_by_the_next(database: Database) -> None:
    with database.write() as session:
        user_id = a_person(session).id

    def fail() -> None:
        with database.write() as session:
            people.take_number(session, user_id)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.write() as session:
        assert people.take_number(session, user_id) == 1


def test_a_profile_keeps_what_the_platform_did_not_say(database: Database) -> None:
    later = NOW + timedelta(hours=1)
    with database.write() as session:
        a_person(session)
        people.learn_profile(session, ANA, NOW, name="Ana", tz="Europe/Berlin", locale="de-DE")
        people.learn_profile(session, ANA, later, name=None, tz="Asia/Tokyo", locale="")
        people.learn_profile(session, "local:nobody", NOW, name="Nobody", tz=None, locale=None)
    with database.read() as session:
        known = [(user.name, user.tz, user.locale, user.profile_at) for user in session.scalars(select(User))]
    assert known == [("Ana", "Asia/Tokyo", "de-DE", later)]


def test_a_token_names_its_person_and_is_kept_as_a_hash_only(database: Database) -> None:
    with database.write() as session:
        anas = people.issue_token(session, a_person(session, ANA), NOW, "laptop")
        bens = people.issue_token(session, a_person(session, BEN), NOW)
    with database.read() as session:
        found = [people.user_of_token(session, token).external_ref for token in (anas, bens)]
        kept = session.scalars(select(ApiToken).order_by(ApiToken.id)).all()
    assert found == [ANA, BEN]
    assert [(len(row.token_hash), row.label, row.revoked_at) for row in kept] == [(64, "laptop", None), (64, "", None)]
    stored = " ".join(str(value) for row in kept for value in vars(row).values())
    assert anas.removeprefix(people.TOKEN_PREFIX) not in stored
    assert anas.startswith("errand_")
    assert len(anas) > 40


@pytest.mark.parametrize(
    "token", ["", "errand_", "errand_wrong", "\0", "\ud800", "' OR 1=1 --", "é" * 10_000], ids=ascii
)
def test_a_token_that_was_never_issued_is_refused(database: Database, token: str) -> None:
    with database.write() as session:
        people.issue_token(session, a_person(session), NOW)
    with database.read() as session, pytest.raises(NotFound, match=r"^This token isn't known\."):
        people.user_of_token(session, token)


def test_a_revoked_token_is_refused_and_others_of_the_person_are_not(database: Database) -> None:
    with database.write() as session:
        user = a_person(session)
        lost, kept = people.issue_token(session, user, NOW, "lost"), people.issue_token(session, user, NOW, "kept")
        session.flush()
        session.scalars(select(ApiToken).where(ApiToken.label == "lost")).one().revoked_at = NOW
    with database.read() as session:
        assert people.user_of_token(session, kept).external_ref == ANA
        with pytest.raises(NotFound):
            people.user_of_token(session, lost)
