"""The queue for PostgreSQL: Procrastinate, for any number of processes on one database.

A promise is a job, deferred on the very connection that accepts the turn: one commit, or none. Its lock is the person,
so one of their jobs runs at a time, wherever. A worker says every half second that it lives; the jobs of one that fell
silent are given to the others, and a sweep promises anew whatever a failed job left behind.

Two `App`s come from one builder because they speak through different drivers: promises through the application's own
engine (psycopg2, inside its transaction), the worker through psycopg 3, which can listen.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any

from procrastinate import App, PsycopgConnector
from procrastinate.contrib.sqlalchemy import SQLAlchemyPsycopg2Connector
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import DeleteJobCondition
from procrastinate.worker import Worker
from sqlalchemy import URL, text
from sqlalchemy.orm import Session

from core.clock import Clock
from core.errors import StorageUnavailable
from core.queue.port import Drain, Tick
from core.storage.engine import Database

HEARTBEAT_S = 0.5
SILENT_S = 3.5  # a worker that was silent for so long is taken for dead; a slow one loses nothing but its turn
POLL_S = 0.25  # a job that was held back by its lock is only seen by looking again
SWEEP_S = 3.0
LOST_S = 1.0  # when the database went away: what runs meanwhile ends, or fails, by itself
AGAIN_S = 0.5
QUICK_WORKERS = 2
DRAIN = "errand.drain"
WAKE = "errand.wake"
TURNS, QUICK = "turns", "quick"

log = logging.getLogger(__name__)

_UNPROMISED = text(
    """
    SELECT user_id FROM turns
    WHERE status IN ('queued', 'running', 'answered') AND (not_before IS NULL OR not_before <= now())
    EXCEPT
    SELECT (args ->> 'user_id')::bigint FROM procrastinate_jobs
    WHERE task_name IN ('errand.drain', 'errand.wake') AND status IN ('todo', 'doing')
    """
)
# Whether a job's lock is free is looked up for every job that waits. Procrastinate has no index for that, and the
# planner, which remembers the queue as empty as it mostly is, would read the whole of a long one for each of its jobs.
_LOCKS = text(
    "CREATE INDEX IF NOT EXISTS errand_jobs_lock ON procrastinate_jobs (lock) WHERE status IN ('todo', 'doing')"
)
_WOKEN_BY_THEN = text(
    """
    SELECT EXISTS (
        SELECT 1 FROM procrastinate_jobs
        WHERE task_name = 'errand.wake' AND (args ->> 'user_id')::bigint = :user_id AND status = 'todo'
          AND coalesce((args ->> 'quick')::boolean, false) = :quick
          AND (scheduled_at IS NULL OR scheduled_at <= :at)
    )
    """
)


class PostgresQueue:
    """`workers` people are served at once by this process, and a few more where nothing slow is to be done."""

    def __init__(self, database: Database, clock: Clock, workers: int) -> None:
        self._database = database
        self._clock = clock
        self._workers = workers
        self._sender = App(connector=SQLAlchemyPsycopg2Connector())
        self._sender.open(database.engine)  # pyright: ignore[reportArgumentType] - the connector takes an engine
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._ended = threading.Event()
        self._grace_s = 0.0
        self._tick: Tick | None = None

    def enqueue(self, session: Session, user_id: int, *, quick: bool = False) -> None:
        self._promise(session, user_id, quick)

    def start(self, drain: Drain, tick: Tick | None = None) -> None:
        self._tick = tick
        started = threading.Event()
        self._thread = threading.Thread(target=self._work, args=(drain, started), name="queue", daemon=True)
        self._thread.start()
        started.wait(10)

    def stop(self, grace_s: float) -> None:
        """Take nothing new and finish what runs; what isn't finished after `grace_s` seconds is taken over.

        That happens once we have been silent for a while.
        """
        self._grace_s = grace_s
        if self._thread is None or self._loop is None or self._stop is None:
            return
        self._loop.call_soon_threadsafe(self._stop.set)
        self._ended.wait(grace_s + 2.0)

    def _promise(self, session: Session, user_id: int, quick: bool) -> None:
        # A job waits for an earlier one of the same lock, even for one that waits for a free worker itself, unless it
        # has the higher priority. The order of a person's turns is kept by who drains them.
        job = self._sender.configure_task(
            DRAIN,
            lock=f"person:{user_id}",
            queue=QUICK if quick else TURNS,
            priority=int(quick),
            connection=session.connection(),
        )
        job.defer(user_id=user_id, quick=quick)

    def _work(self, drain: Drain, started: threading.Event) -> None:
        # Not `asyncio.run`: it would cancel the jobs that still run, and then wait for their threads, which nobody can
        # interrupt. Such a job is left as it is, and taken over.
        loop = asyncio.new_event_loop()
        loop.run_until_complete(self._serve(drain, started))
        if not asyncio.all_tasks(loop):
            loop.close()
        self._ended.set()

    async def _serve(self, drain: Drain, started: threading.Event) -> None:
        """Work until told to stop, and begin anew whenever the database went away in between."""
        self._loop = asyncio.get_running_loop()
        self._stop = asyncio.Event()
        # The default executor has 6 threads on 2 cores, which would be all the turns that ever run at once.
        self._loop.set_default_executor(
            ThreadPoolExecutor(self._workers + QUICK_WORKERS + 2, thread_name_prefix="turn")
        )
        started.set()
        while not self._stop.is_set():
            try:
                await self._serve_connected(drain)
            except (ConnectorException, StorageUnavailable) as error:  # twice a second while it is away: no tracebacks
                log.warning("the queue lost its database; trying again", extra={"why": type(error).__name__})
                await asyncio.sleep(AGAIN_S)
            except Exception:
                log.exception("the queue failed; trying again")
                await asyncio.sleep(AGAIN_S)

    async def _serve_connected(self, drain: Drain) -> None:
        assert self._stop is not None
        app = self._worker_app(drain)
        async with app.open_async():
            workers = [_worker(app, TURNS, self._workers), _worker(app, QUICK, QUICK_WORKERS)]
            working = [asyncio.create_task(each.run()) for each in workers]
            keepers = [asyncio.create_task(each) for each in (self._revive(app), self._sweep())]
            stopping = asyncio.create_task(self._stop.wait())
            await asyncio.wait([*working, *keepers, stopping], return_when=asyncio.FIRST_COMPLETED)
            grace_s = self._grace_s if self._stop.is_set() else LOST_S
            failures = [each.exception() for each in (*working, *keepers) if each.done()]
            await _finish(app, workers, working, grace_s)
            await _cancel([*keepers, stopping])
        for failure in failures:
            if failure is not None and not self._stop.is_set():
                raise failure

    def _worker_app(self, drain: Drain) -> App:
        app = App(connector=PsycopgConnector(conninfo=_dsn(self._database.url)))

        @app.task(name=DRAIN)
        def drained(user_id: int, quick: bool = False) -> None:  # pyright: ignore[reportUnusedFunction]
            again = drain(user_id, quick)
            if again is not None:
                self._wake_at(user_id, again, quick)

        @app.task(name=WAKE)
        def woken(user_id: int, quick: bool = False) -> None:  # pyright: ignore[reportUnusedFunction]
            with self._database.write() as session:
                self._promise(session, user_id, quick)

        return app

    def _wake_at(self, user_id: int, at: datetime, quick: bool) -> None:
        """Promise to come again, unless that is promised. The job that waits has no lock: it would hold back the
        person's next messages. `quick` where a quick drain says so: it doesn't get as far as a turn that isn't."""
        with self._database.write() as session:
            if session.scalar(_WOKEN_BY_THEN, {"user_id": user_id, "at": at, "quick": quick}):
                return
            where = QUICK if quick else TURNS
            job = self._sender.configure_task(WAKE, queue=where, schedule_at=at, connection=session.connection())
            job.defer(user_id=user_id, quick=quick)

    async def _revive(self, app: App) -> None:
        """Give the jobs of dead workers to the living."""
        while True:
            for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=SILENT_S):
                log.warning("a worker fell silent; its job is taken over", extra={"job_id": job.id})
                try:
                    await app.job_manager.retry_job(job)
                except ConnectorException:
                    log.info("another worker took it over already", extra={"job_id": job.id})
            await asyncio.sleep(HEARTBEAT_S)

    async def _sweep(self) -> None:
        """Promise anew where an unfinished turn has no job: one failed, or a release before ours left it behind."""
        while True:
            await asyncio.to_thread(self._promise_anew)
            if self._tick is not None:
                await asyncio.to_thread(self._tick)
            await asyncio.sleep(SWEEP_S)

    def _promise_anew(self) -> None:
        with self._database.write() as session:
            for user_id in session.scalars(_UNPROMISED).all():
                self._promise(session, user_id, quick=False)


def _worker(app: App, queue: str, concurrency: int) -> Worker:
    return Worker(
        app,
        queues=[queue],
        name=queue,
        concurrency=concurrency,
        fetch_job_polling_interval=POLL_S,
        update_heartbeat_interval=HEARTBEAT_S,
        stalled_worker_timeout=SILENT_S,
        delete_jobs=DeleteJobCondition.ALWAYS,
        install_signal_handlers=False,
    )


async def _finish(app: App, workers: list[Worker], working: list[asyncio.Task[None]], grace_s: float) -> None:
    """Let the workers end what they began, for so long at most. A thread that still runs then is left to itself."""
    for worker in workers:
        worker.stop()
    beating = asyncio.create_task(_beat(app, workers))
    await asyncio.wait(working, timeout=grace_s)
    await _cancel([beating])
    unfinished = [each for each in working if not each.done()]
    for each in unfinished:
        # Cancelled, a worker would wait for its jobs all the same, and they are threads that nobody can interrupt.
        each.add_done_callback(lambda task: task.cancelled() or task.exception())


async def _beat(app: App, workers: list[Worker]) -> None:
    """Say that we live. A worker that was told to stop doesn't, and others would take over the turns it finishes."""
    while True:
        for worker in workers:
            if worker.worker_id is not None:
                await app.job_manager.update_heartbeat(worker.worker_id)
        await asyncio.sleep(HEARTBEAT_S)


async def _cancel(tasks: list[asyncio.Task[Any]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def install_schema(database: Database) -> None:
    """Procrastinate's tables, unless they are there."""
    with database.write() as session:
        if session.scalar(text("SELECT to_regclass('procrastinate_jobs')")) is None:
            schema = App(connector=SQLAlchemyPsycopg2Connector()).schema_manager.get_schema()
            session.connection().exec_driver_sql(schema.replace("%", "%%"))
        session.execute(_LOCKS)


def _dsn(url: URL) -> str:
    return url.set(drivername="postgresql").render_as_string(hide_password=False)
