"""Put events in the order in which they are told: by their dates, and causes before effects."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Iterable, Iterator

from generator.content.models import Event


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Sort events by their dates; of those with the same date, what follows another comes after it."""
    dated = sorted(events, key=lambda event: (event.date.sort_key, event.id))
    groups = (list(group) for _, group in itertools.groupby(dated, key=lambda event: event.date.sort_key))
    return tuple(event for group in groups for event in _causes_first(group))


def _causes_first(events: list[Event]) -> Iterator[Event]:
    """List events so that each comes after those that it follows; where they follow in a ring, as they stand."""
    order = {event.id: index for index, event in enumerate(events)}
    causes = {event.id: {ref.id for ref in event.follows if ref.id in order} - {event.id} for event in events}
    effects: dict[str, list[str]] = {}
    for event_id, known in causes.items():
        for cause in known:
            effects.setdefault(cause, []).append(event_id)
    ready = [index for event_id, index in order.items() if not causes[event_id]]
    left = iter(range(len(events)))
    while causes:
        index = heapq.heappop(ready) if ready else next(index for index in left if events[index].id in causes)
        event = events[index]
        if causes.pop(event.id, None) is None:
            continue
        yield event
        for effect in effects.get(event.id, ()):
            if effect in causes:
                causes[effect].discard(event.id)
                if not causes[effect]:
                    heapq.heappush(ready, order[effect])
