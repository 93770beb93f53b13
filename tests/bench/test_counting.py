"""What is counted in a built page."""

from tests.bench.counting import body_text


def test_a_body_is_read_as_readers_read_it() -> None:
    page = "<body><nav>Top</nav><main><h1>One</h1><p>two<sup>1</sup>\xa0<b>three</b></p><svg>no</svg></main></body>"
    assert body_text(page, "main") == "One two three"


def test_a_page_without_a_body_has_no_words() -> None:
    assert body_text("<body>Top</body>", "main") == ""
