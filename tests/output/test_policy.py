"""The policy of a page lets nothing run that is not ours."""

from generator.output.policy import content_policy


def test_the_policy_allows_the_one_script_in_the_page_and_no_other() -> None:
    assert content_policy().count("sha256-") == 1
    assert "unsafe" not in content_policy()
