"""An index has one order, whatever order Pagefind wrote it in; one of another form is refused."""

import gzip
import itertools
import json
from collections.abc import Mapping, Sequence

import pytest

from generator.search.order import in_order

HEAD = b"pagefind_dcd"


def number(value: int, kind: int = 0) -> bytes:
    """Write a number, or the length of a text or list, as CBOR does."""
    if value < 24:
        return bytes([kind << 5 | value])
    return bytes([kind << 5 | 24, value]) if value < 256 else bytes([kind << 5 | 25, *value.to_bytes(2, "big")])


def text(words: str) -> bytes:
    return number(len(words.encode()), 3) + words.encode()


def array(*items: bytes) -> bytes:
    return number(len(items), 4) + b"".join(items)


def filter_of(values: Sequence[tuple[str, range]]) -> bytes:
    return HEAD + array(text("kind"), array(*(array(text(value), array(*map(number, on))) for value, on in values)))


def meta_of(*filters: tuple[str, str]) -> bytes:
    """Write the list of contents of a language, which names its filters."""
    listed = array(*(array(text(name), text(file)) for name, file in filters))
    return HEAD + array(text("1.5.2"), array(array(text("vi_1"), number(300))), array(), listed, array(), array())


VALUES = (("term", range(20, 300)), ("nguồn", range(3)), ("x" * 30, range(300, 301)))


LANG = filter_of((("vi", range(1)),)).replace(b"dkind", b"dlang")


def index(filter_data: bytes, name: str = "vi_0123abc", *, turned: bool = False) -> Mapping[str, bytes]:
    """Give an index of two filters in one language, listed in one order or in the other."""
    filters = [("kind", name), ("lang", "vi_7654321")]
    meta = meta_of(*(reversed(filters) if turned else filters))
    entry = {"version": "1", "languages": {"vi": {"hash": "vi_9876543210", "page_count": 3}}}
    return {
        f"filter/{name}.pf_filter": gzip.compress(filter_data),
        "filter/vi_7654321.pf_filter": gzip.compress(LANG),
        "pagefind.vi_9876543210.pf_meta": gzip.compress(meta),
        "pagefind-entry.json": json.dumps(entry).encode(),
        "fragment/vi_1.pf_fragment": b"as it is",
    }


def test_the_order_of_values_and_the_names_that_follow_from_it_do_not_count() -> None:
    ordered = [
        in_order(index(filter_of(values), f"vi_{number:07x}", turned=bool(number % 2)))
        for number, values in enumerate(itertools.permutations(VALUES))
    ]
    assert [one for one in ordered if list(one.items()) != list(ordered[0].items())] == []


def test_every_value_is_kept_and_what_names_a_file_follows_it() -> None:
    ordered = in_order(index(filter_of(VALUES)))
    kind = filter_of(sorted(VALUES, key=lambda value: array(text(value[0]))))
    (kind_name,) = (name for name in ordered if ordered[name] == kind)
    (lang_name,) = (name for name in ordered if ordered[name] == LANG)
    files = [name.removeprefix("filter/").removesuffix(".pf_filter") for name in (kind_name, lang_name)]
    assert [len(file) for file in files] == [len("vi_0123abc")] * 2
    assert {"vi_0123abc", "vi_7654321"} & set(files) == set()
    found = json.loads(ordered["pagefind-entry.json"])["languages"]["vi"]
    assert found["page_count"] == 3
    assert ordered[f"pagefind.{found['hash']}.pf_meta"] == meta_of(("kind", files[0]), ("lang", files[1]))
    assert ordered["fragment/vi_1.pf_fragment"] == b"as it is"
    assert len(ordered) == 5


@pytest.mark.parametrize(
    "data",
    [
        b"",
        HEAD,
        b"another head" + filter_of(VALUES),
        filter_of(VALUES) + b"\x00",
        filter_of(VALUES)[:-1],
        HEAD + text("kind"),
        HEAD + array(text("kind"), text("no list")),
        HEAD + array(text("kind"), array(b"\xa0")),
        HEAD + array(text("kind"), b"\x9f\xff"),
    ],
)
def test_a_filter_of_another_form_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"^a "):
        in_order(index(data))


def test_a_file_that_is_not_packed_is_refused() -> None:
    with pytest.raises(ValueError, match="gzip"):
        in_order({**index(filter_of(VALUES)), "filter/vi_0123abc.pf_filter": filter_of(VALUES)})
