"""Imports skops before tensorflow.

On import, skops looks for 753 functions in every module loaded so far (skops/io/_utils.py:34, whichmodule). Tensorflow
brings thousands of modules: one second becomes seven. Rasa imports skops when it loads a classifier, long after
tensorflow (rasa/nlu/classifiers/logistic_regression_classifier.py:177).
"""

from __future__ import annotations

import warnings


def import_in_fast_order() -> None:
    """Leave skops imported; to be called before anything of Rasa is."""
    import sanic  # noqa: F401
    import skops.io  # noqa: F401

    # Rasa's old libraries warn of deprecations a dozen times a start, and nobody here can mend them.
    # Set after sanic, which on import asks to see them all (sanic/app.py:120).
    warnings.filterwarnings("ignore", category=DeprecationWarning)
