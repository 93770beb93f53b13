"""Know the day of a run: what is overdue, what is new, depends on it."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Mapping

from generator.text.ui import SaidError

# The second from which the day of a build is taken, so that a build can be repeated to the byte.
EPOCH_VARIABLE = "SOURCE_DATE_EPOCH"


def today(environ: Mapping[str, str] = os.environ) -> datetime.date:
    """Return the day of the build, in UTC: that of `SOURCE_DATE_EPOCH` where it is set; raises UsageError."""
    epoch = environ.get(EPOCH_VARIABLE)
    if epoch is None:
        return datetime.datetime.now(tz=datetime.UTC).date()
    try:
        if re.fullmatch(r"[0-9]+", epoch, re.ASCII):
            return datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        pass
    raise SaidError("env.epoch", name=EPOCH_VARIABLE, value=repr(epoch))
