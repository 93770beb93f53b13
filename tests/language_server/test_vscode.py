"""The extension for VS Code speaks to the server with nothing but Node, and the workspace asks for it."""

import json
import re
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

FOLDER = ROOT / ".vscode"
EXTENSION = FOLDER / "extensions" / "distilled"
NODE = Path(sys.executable).with_name("node")
STAND_IN = Path(__file__).with_name("vscode_stand_in.js")


def test_the_extension_shows_what_the_server_says(content: Path) -> None:
    text = (content / "terms" / "chung-cat.yml").read_text("utf-8").replace("short:", "shrt:")
    environ = {
        "PROGRAM": str(Path(sys.executable).with_name("distilled")),
        "EXTENSION": str(EXTENSION / "extension.js"),
        # There is no VS Code in Vietnamese.
        "LANG": "vi_VN.UTF-8",
    }
    done = subprocess.run(
        [str(NODE), str(STAND_IN), str(content), text], env=environ, capture_output=True, encoding="utf-8", timeout=60,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["said"].startswith("không có trường")
    assert "huan-luyen" in told["offered"]
    # Asked before the program had started; of a text that is another by then nothing is right.
    assert "huan-luyen" in told["early"]
    assert "outdated" not in told
    # Asked before more was typed.
    assert told["replaced"] == [0, len(re.findall(r"see_also: \[([\w-]*)", text)[0])]
    assert "see_also" in told["told"]


def test_the_workspace_asks_no_shop_for_it_and_for_no_second_set_of_rules() -> None:
    # VS Code recommends what lies in the folder by itself. By an id it would ask the shop, where others may take it.
    recommended = json.loads((FOLDER / "extensions.json").read_text("utf-8"))
    assert "recommendations" not in recommended
    assert recommended["unwantedRecommendations"] == ["redhat.vscode-yaml"]
    settings = json.loads((FOLDER / "settings.json").read_text("utf-8"))
    assert [settings[f"yaml.{what}"] for what in ("validate", "completion", "hover")] == [False] * 3


def test_it_needs_no_package() -> None:
    package = json.loads((EXTENSION / "package.json").read_text("utf-8"))
    assert {key for key in package if "ependencies" in key} == set()
    assert (EXTENSION / package["main"]).is_file()
