"""Write what the filters of the claims find."""

from __future__ import annotations

from generator.render.blocks import Blocks
from generator.render.claim_facets import all_claims, claim_facets
from generator.render.facets import left_out
from generator.render.view import View
from generator.site.addresses import section_uri


def claim_blocks(view: View) -> Blocks:
    """Hold every claim, those of the newest article first."""
    claims = all_claims(view.linked.site)
    facets = claim_facets(view, claims)
    keys = tuple(facet.key for facet in facets)
    return Blocks(section_uri("claims"), "claim_block.html", [(checked, keys) for checked in claims], left_out(facets))
