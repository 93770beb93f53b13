"""Say what flashcards show on their two sides: of a term, of a term in both languages, of a question."""

from __future__ import annotations

from generator.exports.anki import CardKind, NoteKind
from generator.text.lang import LANGS, OTHER, Lang
from generator.text.ui import say

_STYLE = """\
.card { max-width: 34rem; margin: 1rem auto; padding: 0 1rem; color: #1d2129; background: #fff;
  font: 20px/1.5 system-ui, sans-serif; text-align: left; }
.other { font-size: 16px; color: #5a6070; }
.word { font-size: 28px; font-weight: 600; line-height: 1.3; }
hr { border: 0; border-top: 1px solid #c8ccd4; }
a { color: #0b5cad; }
.nightMode.card { color: #e6e8ec; background: #16181d; }
.nightMode .other { color: #a5abb8; }
.nightMode a { color: #8ab8f0; }
"""


def word(deck: str, lang: Lang) -> NoteKind:
    """Make two cards of a term: what it means, and which word it is that means this."""
    keys = ("word", "meaning", f"in.{OTHER[lang]}", "also", "page")
    name, meaning, other, also, page = names = tuple(_field(key, lang) for key in keys)
    shown, meant = _line(name, lang, "word"), _line(meaning, lang)
    others = (_if(other, _line(other, OTHER[lang], "other")), _if(also, _line(also, lang, "other", f"{also}: ")))
    asks = (say("flashcards.ask.meaning", lang), say("flashcards.ask.word", lang))
    cards = (
        _card(lang, asks[0], asks[0], (shown,), (meant, *others, _more(page, lang))),
        _card(lang, asks[1], asks[1], (meant,), (shown, *others, _more(page, lang))),
    )
    return _kind("word", deck, names, cards)


def words(deck: str) -> NoteKind:
    """Make two cards of a term: from the word in one language to that in the other."""
    page = _field("page", LANGS[0])
    shown = {lang: _line(_field("word", lang), lang, "word") for lang in LANGS}
    back = (*(_line(_field("meaning", lang), lang) for lang in LANGS), _more(page, LANGS[0]))
    asks = {lang: say(f"flashcards.ask.in.{OTHER[lang]}", lang) for lang in LANGS}
    cards = tuple(_card(lang, asks[lang], asks[lang], (shown[lang],), (shown[OTHER[lang]], *back)) for lang in LANGS)
    return _kind("word", deck, (*_fields("word", LANGS), *_fields("meaning", LANGS), page), cards)


def question(deck: str, langs: tuple[Lang, ...]) -> NoteKind:
    """Make a card of a question, below the name of what explains it."""
    lang = langs[0]
    explainer, page = _field("explainer", lang), _field("page", lang)
    front, back = (tuple(_line(_field(key, one), one) for one in langs) for key in ("question", "answer"))
    card = _card(lang, _field("question", lang), f"{{{{{explainer}}}}}", front, (*back, _more(page, lang)))
    names = (*_fields("question", langs), *_fields("answer", langs), explainer, page)
    return _kind("question", deck, names, (card,))


def _kind(key: str, deck: str, names: tuple[str, ...], cards: tuple[CardKind, ...]) -> NoteKind:
    return NoteKind(key, deck.replace("::", ": "), names, cards, _STYLE)


def _field(key: str, lang: Lang) -> str:
    return say(f"flashcards.field.{key}", lang)


def _fields(key: str, langs: tuple[Lang, ...]) -> tuple[str, ...]:
    return tuple(_field(key, lang) for lang in langs)


def _line(name: str, lang: Lang, look: str = "", before: str = "") -> str:
    """Write the line that shows a field."""
    attributes = f'class="{look}" lang="{lang}"' if look else f'lang="{lang}"'
    return f"<p {attributes}>{before}{{{{{name}}}}}</p>"


def _if(name: str, shown: str) -> str:
    """Show something only where a field is filled."""
    return f"{{{{#{name}}}}}{shown}{{{{/{name}}}}}"


def _more(page: str, lang: Lang) -> str:
    return f'<p class="other" lang="{lang}"><a href="{{{{{page}}}}}">{say("flashcards.more", lang)}</a></p>'


def _card(lang: Lang, name: str, above: str, front: tuple[str, ...], back: tuple[str, ...]) -> CardKind:
    asked = "\n".join((f'<p class="other" lang="{lang}">{above}</p>', *front))
    return CardKind(name, asked, "\n".join(("{{FrontSide}}", '<hr id="answer">', *back)))
