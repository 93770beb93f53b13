"""What stands where a draft says nothing yet is marked as that, in the text and nowhere else."""

import pytest

from generator.preview.unwritten import with_marks

MARK = '<mark class="unwritten">[chưa viết]</mark>'


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>[chưa viết]</p>", f"<p>{MARK}</p>"),
        ('<a title="[chưa viết]">x [chưa viết]</a>', f'<a title="[chưa viết]">x {MARK}</a>'),
        ("<script>'[chưa viết]'</script>", "<script>'[chưa viết]'</script>"),
        ("<p>viết</p>", "<p>viết</p>"),
        ("<p>[not written yet]</p>", '<p><mark class="unwritten">[not written yet]</mark></p>'),
    ],
)
def test_a_stand_in_is_marked_where_it_is_read(html: str, marked: str) -> None:
    assert with_marks(html) == marked
