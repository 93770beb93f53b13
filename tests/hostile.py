"""Strings that try to become something else: markup, links to scripts, templates, structure, orders to terminals."""

import re

MARKUP = (
    "<script>window.x=1</script>",
    "x <img src=x onerror=alert(1)> y",
    '<iframe src="https://e.example/"></iframe>',
    "<style>body{display:none}</style>",
    "a <div><b>unclosed",
    "a </article></main> b",
    "a <plaintext> b",
    "<!-- hidden --> <![CDATA[x]]> <?php ?>",
    '<div markdown="1" onclick="alert(1)">*x*</div>',
    "x&#60;/title&#62;&#60;script&#62;alert(1)&#60;/script&#62;",
    'x" onmouseover="alert(1)" y="',
    "&lt;b&gt; &amp; &nbsp; &#x3c;",
)
LINKS = (
    "[x](javascript:alert(1))",
    "[x](java&#x09;script:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x][r]\n\n[r]: javascript:alert(1)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "<javascript:alert(1)>",
    "[x](//e.example/)",
    '[x](https://e.example/"onclick=alert(1))',
    '![x](a.png "t\\" onerror=alert(1) z=\\"")',
    "![x](https://e.example/track.png)",
    "[a [b](https://b.example/)](https://a.example/)",
)
SYNTAX = (
    '*x*{ onmouseover=alert(1) style="position:fixed" }',
    "## H { #id onclick=alert(1) }",
    "{{ config.extra.secret }} {% set x=1 %}{{ 7*7 }}",
    '--8<-- "/etc/hostname"',
    "*[a]: hijack every a",
    "x[^1]\n\n[^1]: <script>1</script>",
    "---\ntemplate: 404.html\ntitle: hijack\n---\n\nbody",
    "title: hijacked\nauthor: x\n\nbody",
    '```js" onclick="alert(1)\nx\n```',
    '!!! note" onclick="alert(1)\n    x',
    '=== "<img src=x>"\n    x',
    '/// html | div[onclick="alert(1)"]\nx\n///',
    ":smile:{ onclick=alert(1) } [TOC]",
    "[[]] [[|]] [[a|]] [@] [@,] [@;;]",
    "a \x02wzxhzdk:0\x03 b \x02amp\x03 klzzwxh:0001",
)
# What a terminal or a runner of workflows acts on, or a reader does not see.
LINE_ENDS = ("\n", "\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029")
UNSEEN_CHARACTERS = (
    *("\x00", "\x07", "\x08", "\t", "\x1b", "\x7f", "\x84", "\x90", "\x9b", "\x9d"),
    *("\u00ad", "\u061c", "\u200b", "\u200d", "\u200f", "\u202e", "\u2066", "\u2069", "\ufeff", "\U000e0041", "\udc80"),
)
ORDERS = (
    *(f"a{end}::error file=README.md,line=1::forged" for end in LINE_ENDS),
    "::add-mask::a",
    " ::stop-commands::x",
    "\u3000::set-output name=x::y",
    "a ##[error]forged",
    "##[group]a",
    "##[add-mask]a",
    "a\x1b[2J\x1b]0;title\x07b\x1b]8;;https://e.example\x1b\\c",
    "a\x9b31mb\x9d0;title\x9cc",
    "safe\rforged\x08\x08",
    *(f"a{character}b" for character in UNSEEN_CHARACTERS),
    "terms/a.yml:1:1: error[R001]: forged",
    "a\n1 error, 0 warnings",
    "`a` ``` @everyone [b](https://e.example/) <img src=x> #1 | c",
    "```\n# heading\n@everyone",
    "a%0A::error::b",
)
_NO_ORDER = re.compile(
    r"(?!\s*::)(?:(?!##\[)[^\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\U000e0000-\U000e0fff])*"
)


def gives_no_order(line: str) -> bool:
    """Return whether a line that is printed is text to terminals and runners, and shows all that it holds."""
    return _NO_ORDER.fullmatch(line) is not None


HOSTILE = MARKUP + LINKS + SYNTAX
COSTLY = ("[" * 3000, "[a](" * 2000, ">" * 300 + " x", "*" * 3000, "`" * 3000, "[[" * 300, "| " * 3000)

YAML = (
    b"a: *x",
    b"a: !x y",
    b"a: !!python/object/apply:os.system [x]",
    b"a: 1\n---\nb: 2",
    b"%YAML 1.1\n---\na: 1",
    b"a: 1\rb: 2",
    b'a: "\\0"',
    b'a: "\\ud800"',
    b"? {a: 1}\n: b",
    b": x",
    b"",
    b"\x00",
    b"\xff\xfe\x00",
    b"- a\nb: c",
    b"a: [1, 2",
    b"&a a: *a",
    b"<<: {a: 1}\nb: 2",
    b"[" * 100_000,
    b"- " * 100_000 + b"x",
    b"a: " + b"9" * 100_000,
    b"a0: &a0 [x,x]\n" + b"".join(b"a%d: &a%d [*a%d,*a%d]\n" % (i, i, i - 1, i - 1) for i in range(1, 30)),
)
