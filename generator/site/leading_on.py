"""Tell addresses that are of no page: what leads on to another, copies of search engines, talks with programs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlsplit

# Who leads readers on to another address, and in which part of the query it stands.
_LEADING_ON: Mapping[str, tuple[str, ...]] = {
    r"(?:www\.)?google\.[a-z.]+/url": ("q", "url"),
    r"(?:l|lm)\.(?:facebook|messenger|threads|instagram)\.com/(?:l\.php)?": ("u",),
    r"(?:www\.)?youtube\.com/redirect": ("q",),
    r"(?:www\.)?linkedin\.com/(?:safety/go|redir/redirect)": ("url",),
    r"[\w.]*safelinks\.protection\.outlook\.com/.*": ("url",),
    r"(?:www\.)?duckduckgo\.com/l/": ("uddg",),
    r"out\.reddit\.com/.*": ("url",),
    r"(?:away\.)?vk\.com/away\.php": ("to",),
    r"(?:www\.)?slack-redir\.net/link": ("url",),
    r"translate\.google\.[a-z.]+/(?:translate|website)": ("u",),
    r"(?:www\.)?translatetheweb\.com/.*": ("a",),
    r"(?:www\.)?bing\.com/news/apiclick\.aspx": ("url",),
}
_LEADS_ON = tuple((re.compile(place), names) for place, names in _LEADING_ON.items())
# Copies that Google keeps of a page for telephones, and those of search engines: the page's own address follows.
_COPIES = (
    re.compile(r"https?://(?:www\.)?google\.[a-z.]+/amp/(?P<secure>s/)?(?P<rest>[\w-]+(?:\.[\w-]+)+/.*)"),
    re.compile(
        r"https?://[\w-]+\.cdn\.ampproject\.org/(?:c|v|wp/c)/(?P<secure>s/)?(?P<rest>[\w-]+(?:\.[\w-]+)+/[^?]*).*"
    ),
    re.compile(
        r"https?://webcache\.googleusercontent\.com/search\?q=cache:(?:[\w-]+:)?"
        r"(?:http(?P<secure>s)?://)?(?P<rest>[\w-]+(?:\.[\w-]+)+/[^+&]*).*"
    ),
)
_TRANSLATED = re.compile(r"(?P<host>[\w-]+)\.translate\.goog")
_SHORT = (
    *("t.co", "bit.ly", "j.mp", "tinyurl.com", "goo.gl", "ow.ly", "buff.ly", "is.gd", "v.gd", "dlvr.it", "ift.tt"),
    *("lnkd.in", "fb.me", "fb.watch", "trib.al", "cutt.ly", "rebrand.ly", "shorturl.at", "rb.gy", "t.ly", "tiny.cc"),
    *("s.id", "by.com.vn", "shorturl.asia", "flip.it", "apple.co", "amzn.to", "redd.it", "db.tt"),
    *("nyti.ms", "reut.rs", "wapo.st", "bloom.bg", "on.ft.com", "bbc.in", "cnn.it", "apne.ws", "econ.st", "cnb.cx"),
    *(
        "share.google",
        "search.app",
        "maps.app.goo.gl",
        "vt.tiktok.com",
        "vm.tiktok.com",
        "shope.ee",
        "bom.so",
        "surl.li",
    ),
)
# What is no page of anybody's, by host and path: the words for each stand with V007 in the catalogue.
_NO_PAGES: Mapping[str, str] = {
    "short": rf"(?:www\.)?(?:{'|'.join(map(re.escape, _SHORT))})/.+|(?:www\.)?facebook\.com/share/.+",
    "search": (
        r"(?:www\.)?google\.[a-z.]+/search\?|scholar\.google\.[a-z.]+/scholar\?|(?:www\.)?duckduckgo\.com/\?"
        r"|(?:www\.)?bing\.com/(?:news/|images/)?search\?|search\.yahoo\.com/search\?|(?:www\.)?coccoc\.com/search\?"
        r"|(?:www\.)?baidu\.com/s\?|(?:www\.)?yandex\.[a-z.]+/search/?\?|(?:www\.)?ecosia\.org/search\?"
        r"|search\.brave\.com/search\?|news\.google\.[a-z.]+/(?:rss/)?(?:search|articles/|read/).*"
        r"|(?:www\.)?perplexity\.ai/search/.+"
    ),
    "copy": (
        r"webcache\.googleusercontent\.com/.*|cc\.bingj\.com/.*|[\w-]+\.translate\.goog/.*"
        r"|[\w-]+\.cdn\.ampproject\.org/.*"
    ),
    "chat": (
        r"(?:chat\.openai|chatgpt)\.com/(?:share|c)/.+|claude\.ai/(?:share|chat)/.+"
        r"|g\.co/gemini/share/.+|gemini\.google\.com/(?:share|app)/.+|(?:www\.)?poe\.com/(?:s|chat)/.+"
        r"|copilot\.microsoft\.com/(?:shares|chats)/.+|grok\.com/(?:share|chat)/.+|x\.com/i/grok/.+"
        r"|chat\.deepseek\.com/(?:share|a)/.+|chat\.qwen\.ai/(?:s|c)/.+"
    ),
}
_NO_PAGE = tuple((way, re.compile(pattern)) for way, pattern in _NO_PAGES.items())


def led_to(url: str) -> str | None:
    """Return the address to which another leads readers on, if it says so itself."""
    parts = urlsplit(url)
    if found := next(filter(None, (pattern.fullmatch(url) for pattern in _COPIES)), None):
        return f"http{'s' if found['secure'] else ''}://{found['rest']}"
    if found := _TRANSLATED.fullmatch(parts.hostname or ""):
        return _untranslated(found["host"], url)
    where = f"{parts.hostname}{parts.path}"
    names = next((names for place, names in _LEADS_ON if place.fullmatch(where)), ())
    values = dict(parse_qsl(parts.query)) if names else {}
    return next((value for name in names if re.match(r"https?://\w", value := values.get(name, ""))), None)


def _untranslated(host: str, url: str) -> str:
    """Return the address of the page that Google has translated: dots were made dashes, dashes were doubled."""
    own = host.replace("--", "\0").replace("-", ".").replace("\0", "-")
    parts = urlsplit(url)
    query = "&".join(pair for pair in parts.query.split("&") if pair and not pair.startswith("_x_tr_"))
    return parts._replace(netloc=own, query=query).geturl()


def no_page(url: str) -> str:
    """Return of which sort an address is that is none of a page, or nothing."""
    parts = urlsplit(url)
    where = f"{parts.hostname}{parts.path}{'?' if parts.query else ''}"
    return next((way for way, pattern in _NO_PAGE if pattern.fullmatch(where)), "")
