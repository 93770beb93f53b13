"""Name the characters that stand in finished texts for what is known only when a page is composed.

They are private-use ones: authors' text never holds them (see `content.decoding`), so nothing is mistaken for them.
"""

# The way from a page up to its language's root; `compose` puts it in.
ROOT = "\ue000"
# Opens and closes a citation: `CITE source BAR locator CITE`; `compose` numbers it.
CITE = "\ue001"
# The bar of a citation, and that of a reference, which would otherwise separate the cells of a table.
BAR = "\ue002"
# The list of a page's sources, which is known only when all citations are numbered.
SOURCES = "\ue003"
# Ends each of several things that one template writes, so that they can be told apart again.
BETWEEN = "\ue004"
