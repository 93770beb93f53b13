"""Name one page of every kind, below the root of its language."""

KINDS = {
    "home": "",
    "explainers": "explainers/",
    "explainer": "explainers/three-roads/",
    "articles": "articles/",
    "article": "articles/raimondo-cloud/",
    "claims": "claims/",
    "claims-part": "claims/verdict/inaccurate/",
    "claim": "articles/raimondo-cloud/c26/",
    "glossary": "glossary/",
    "term": "glossary/chung-cat/",
    "actors": "actors/",
    "actor": "actors/openai/",
    "timeline": "timeline/",
    "year": "timeline/2025/",
    "topic": "timeline/topics/distillation/",
    "certainty": "timeline/certainty/alleged/",
    "subjects": "topics/",
    "subject": "topics/chips/",
    "pairs": "pairs/",
    "pair": "pairs/deepseek--openai/",
    "sources": "sources/",
    "source": "sources/src-openai-terms/",
    "corrections": "corrections/",
    "about": "about/",
    "data": "data/",
    "follow": "follow/",
    "status": "status/",
    "cited": "explainers/three-roads/cited/",
    "uses": "glossary/huan-luyen/uses/",
    "searching": "search/",
}
ROOTS = {"vi": "", "en": "en/"}
KIND_OF = {f"{root}{path}": kind for root in ROOTS.values() for kind, path in KINDS.items()}
PAGES = [f"{root}{path}" for root in ROOTS.values() for path in KINDS.values()]
