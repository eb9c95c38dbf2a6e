"""Reads what may be hostile in a process of its own, with little memory and little time, so that it can harm nobody else."""

from __future__ import annotations

import multiprocessing
import resource
from collections.abc import Callable
from multiprocessing.connection import Connection

from bot.importing.errors import NotReadable
from bot.importing.page import Page

MOST_SECONDS = 60
MOST_MEMORY_BYTES = 2_000_000_000
Reader = Callable[[bytes, str, str], Page]


def read_guarded(reader: Reader, raw: bytes, name: str, url: str) -> Page:
    """Give the page that a reader makes of the bytes. Errors: NotReadable, also when it takes too long or too much memory."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_read, args=(theirs, reader, raw, name, url), daemon=True)
    process.start()
    theirs.close()
    try:
        answer = (
            ours.recv()
            if ours.poll(MOST_SECONDS)
            else f"{name} tar för lång tid att läsa. Spara bara sidorna med målen."
        )
    except EOFError:
        answer = f"{name} är trasig eller går inte att läsa."
    finally:
        process.kill()
        process.join()
        ours.close()
    if isinstance(answer, Page):
        return answer
    raise NotReadable(str(answer))


def _read(out: Connection, reader: Reader, raw: bytes, name: str, url: str) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    try:
        out.send(reader(raw, name, url))
    except NotReadable as error:
        out.send(str(error))
    except MemoryError:
        out.send(f"{name} kräver för mycket minne för att läsas. Spara bara sidorna med målen.")
    except Exception:  # whatever a broken file makes the library raise
        out.send(f"{name} är trasig eller går inte att läsa.")
