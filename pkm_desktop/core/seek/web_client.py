"""aiohttp and truststore, loaded without the list of all authorities that this computer trusts.

Each reads that list as it is imported: 50 to 100 ms, a tenth of an update in which nothing is new. Our
connections bring certificates of their own, which are read when the first one needs them.
"""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def _trusting_nobody() -> Iterator[None]:
    """On this thread, for now, a default context has no authorities: it would refuse everybody."""
    usual, here = ssl.create_default_context, threading.get_ident()

    def context(*arguments: Any, **options: Any) -> ssl.SSLContext:
        if threading.get_ident() != here:
            return usual(*arguments, **options)
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

    ssl.create_default_context = context
    try:
        yield
    finally:
        ssl.create_default_context = usual


with _trusting_nobody():
    import aiohttp
    import truststore
    from aiohttp import abc

__all__ = ["abc", "aiohttp", "truststore"]
