"""Owns the environment that a Rasa process runs in. Imports nothing of Rasa: it must be set before Rasa is imported."""

from __future__ import annotations

from collections.abc import Mapping

_ALWAYS = {
    # Telemetry would call home; the project is silent by default.
    "RASA_TELEMETRY_ENABLED": "false",
    # A Sanic access line for each message would write down who talks when.
    "SANIC_ACCESS_LOG": "False",
    # The door lets 20 kB through; this is the second lock.
    "SANIC_REQUEST_MAX_SIZE": "100000",
}
_UNLESS_SET = {
    # Two busy threads of a linear algebra library make every answer slower than one.
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "TF_INTRA_OP_PARALLELISM_THREADS": "1",
    "TF_INTER_OP_PARALLELISM_THREADS": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "-1",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
}


def rasa_environment(current: Mapping[str, str]) -> dict[str, str]:
    """Give the environment for a Rasa process: one thread, no telemetry, no log of messages."""
    return {**_UNLESS_SET, **current, **_ALWAYS}
