"""Change a content folder as an editor would."""

import json
from pathlib import Path

from generator.content.sidecars import LINKS_FILE, TRANSLATIONS_FILE
from generator.translation.agreement import acknowledge
from tests.reading import linked_of

Swap = tuple[str, str]
"""Words, and what takes their place."""


def edit(content: Path, file: str, *swaps: Swap) -> None:
    """Change words of a file, each where it stands first; that they do stand there is part of the test."""
    path, draft = content / file, content.parent / f".draft-{Path(file).name}"
    text = path.read_text("utf-8")
    for old, new in swaps:
        assert old in text, f"{old!r} is not in {file}"
        text = text.replace(old, new, 1)
    # As editors' programs save: whoever follows the folder never reads half a file.
    draft.write_text(text, "utf-8")
    draft.replace(path)


def record_agreement(content: Path) -> None:
    """Record that all translations agree, as `ack` does."""
    agreed = acknowledge(linked_of(content).site.translations)
    (content / TRANSLATIONS_FILE).write_text(agreed, "utf-8")


def plant_findings(content: Path) -> None:
    """Change the small content so that a report has one finding of each kind."""
    record_agreement(content)
    edit(content, "terms/huan-luyen.yml", ("Cho mô hình", "Để mô hình"))
    edit(content, "explainers/first-steps.yml", ("Tùy vào chủ mô hình [@src-seen]", "Tùy vào chủ mô hình"))
    edit(content, "explainers/first-steps.yml", ("of the model [@src-seen]", "of the model"))
    edit(content, "explainers/first-steps.yml", ("review_by: 2099-01-01", "review_by: 2026-11-22"))
    role = "  en: The firm said to have used the answers of [[open-lab]].\n"
    gap = "gaps: [{field: role.en, reason: later, until: 2099-01-01}]\n"
    edit(content, "actors/quick-copy.yml", (role, ""), ("kind: company\n", f"kind: company\n{gap}"))
    edit(content, "terms/chung-cat.yml", ("see_also:", "translated: {en: {made: machine}}\nsee_also:"))
    lonely = (content / "terms" / "huan-luyen.yml").read_text("utf-8").replace("huấn luyện", "lẻ loi")
    (content / "terms" / "lonely.yml").write_text(lonely.replace("en: training}", "en: lonely word}"), "utf-8")
    dead = {"checked": "2026-11-20", "links": {"https://paper.example/quarrel": "broken"}}
    (content / LINKS_FILE).write_text(json.dumps(dead), "utf-8")


def add_article(content: Path, article_id: str, *changes: tuple[str, str]) -> None:
    written = (content / "articles" / "old-article.yml").read_text("utf-8")
    for old, new in changes:
        assert old in written
        written = written.replace(old, new)
    (content / "articles" / f"{article_id}.yml").write_text(written, "utf-8")


TERM = "terms/huan-luyen.yml"


def break_term(content: Path) -> None:
    """Let a term of the small content cite a source that is not there."""
    edit(content, TERM, ("src-seen", "src-sen"))


# One text of the small content in both languages, changed on both sides.
SHORT = (("Cho mô hình xem", "Để mô hình xem"), ("Showing a model", "Letting a model see"))
LONG = (("ngẫu nhiên", "bất kỳ"), ("random", "arbitrary"))


SETTINGS = """\
site_name: x
theme: {name: material, font: false}
plugins: [distilled]
nav:
  - Tiếng Việt: [handbook/vi/index.md, handbook/vi/more.md]
  - English: [handbook/en/index.md, handbook/en/more.md]
"""


def hooked(project: Path, code: str) -> None:
    """Let a project's own hook run when MkDocs has written the pages, before they are published."""
    lines = [f"    {line}" for line in code.splitlines()]
    (project / "hook.py").write_text("\n".join(["def on_post_build(**_):", *lines, ""]), "utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: [hook.py]\n")


def project_of(content: Path) -> Path:
    """Make a project around a content folder, with a handbook of two pages in each language."""
    root = content.parent
    (root / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    for lang, words in (("vi", "Sổ tay"), ("en", "Handbook")):
        folder = root / "docs" / "handbook" / lang
        folder.mkdir(parents=True)
        (folder / "index.md").write_text(f"# {words}\n\n[→](more.md)\n", "utf-8")
        (folder / "more.md").write_text(f"# {words} 2\n", "utf-8")
    return root
