"""The filters of the claims find each claim by what it is, and show it as the list does."""

from generator.render.blocks import block_files
from generator.render.claim_blocks import claim_blocks
from generator.render.claim_facets import all_claims, claim_facets
from generator.render.view import View
from generator.site.link import Linked


def test_every_claim_comes_with_what_the_filters_ask_for(own: Linked) -> None:
    view = View(own, "vi")
    claims = all_claims(own.site)
    text = "".join(write() for _, write in block_files(view, claim_blocks(view)))
    items = text.split('<li class="checked-claim ')[1:]
    assert len(items) == len(claims)
    for checked, item in zip(claims, items, strict=True):
        assert item.startswith(f'{checked.claim.verdict}" data-of="{checked.claim.id}" data-in="{checked.article.id}"')
        for facet in claim_facets(view, claims):
            assert f'data-{facet.key}="{" ".join(checked.values(facet.key))}"' in item
