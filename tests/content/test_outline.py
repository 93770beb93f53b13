"""Everything in a record counts for its outline, but for the words of its running texts."""

from pathlib import Path

import pytest

from generator.content.outline import outline
from tests.editing import edit
from tests.reading import linked_of

EXPLAINER = "explainers/first-steps.yml"


def outlines(content: Path) -> dict[str, str]:
    return {name: outline(record) for name, record in linked_of(content).site.records.items()}


@pytest.mark.parametrize(
    ("file", "swap", "changes"),
    [
        (EXPLAINER, ("Tùy vào chủ mô hình", "Tuỳ"), False),
        ("terms/huan-luyen.yml", ("ngẫu nhiên", "bất kỳ"), False),
        ("terms/huan-luyen.yml", ("Cho mô hình", "Để mô hình"), True),
        ("terms/huan-luyen.yml", ("sources: [src-seen]", "sources: [src-seen, src-unseen]"), True),
        ("terms/chung-cat.yml", ("[knowledge distillation, distil]", "[distil]"), True),
        ("events/e-2024-03-reply.yml", ("date: 2024-03", "date: 2024-04"), True),
        ("actors/open-lab.yml", ("Open Lab", "Shut Lab"), True),
    ],
)
def test_what_counts(content: Path, file: str, swap: tuple[str, str], changes: bool) -> None:  # noqa: FBT001
    before = outlines(content)
    edit(content, file, swap)
    after = outlines(content)
    changed = {name for name in before if after[name] != before[name]}
    assert changed == ({Path(file).stem} if changes else set())


def test_a_text_that_comes_or_goes_counts(content: Path) -> None:
    before = outlines(content)
    with (content / "terms" / "huan-luyen.yml").open("a", encoding="utf-8") as file:
        file.write("note: {vi: Chỉ có ở đây., en: Only here.}\n")
    assert outlines(content)["huan-luyen"] != before["huan-luyen"]
