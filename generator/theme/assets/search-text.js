// What search does to text: spell it as the index does, compare it without marks, cut out and mark what was found.
const WORD = /[\p{L}\p{N}\p{M}]+/gu
const LENGTH = 170
const LEAD = 50

// The look-alikes of đ that old keyboards type; the index spells đ as a d with a mark.
const LOOKALIKES = { Ð: "Đ", Ɖ: "Đ", ð: "đ", ɖ: "đ" }
const composed = (text) => text.normalize("NFC").replace(/[ÐƉðɖ]/g, (letter) => LOOKALIKES[letter])
export const spelled = (text) => composed(text).replaceAll("đ", "d\u0335").replaceAll("Đ", "D\u0335").trim()
const restored = (text) => text.replaceAll("d\u0335", "đ").replaceAll("D\u0335", "Đ")

export const fold = (text) =>
  composed(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").replace(/\s+/g, " ").trim()
export const wordsOf = (text) => fold(text).match(WORD) ?? []

const shared = (one, other) => {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

// Whether a word of a text is what was typed: whole, begun, or, in English, in another form. Pagefind itself falls back
// to ever shorter beginnings, so that nonsense would find something.
const fits = (word, typed, isLast, lang) =>
  word === typed ||
  ((isLast || typed.length > 3) && word.startsWith(typed)) ||
  (word.length > 2 && word.length >= 0.6 * typed.length && typed.startsWith(word)) ||
  (lang === "en" && shared(word, typed) >= Math.max(5, typed.length - 3))

const fitting = (query, lang) => {
  const typed = wordsOf(query)
  return (word) => typed.some((one, index) => fits(fold(word), one, index === typed.length - 1, lang))
}

/** Read one of Pagefind's results; the name of the page holds the address, as `generator.search.bundle` wrote it. */
export const toResult = ({ raw_url: url, raw_content: content, meta, filters }) => {
  const [title, names, note, text] = [meta.title, meta.names, meta.note, content].map((one) => restored(one ?? ""))
  return {
    path: url.replace(/^\/\w+\//, "").replace(/_([^/]*)\.html$/, "#$1"),
    kind: filters.kind[0],
    titleLang: filters.lang?.[0],
    title,
    names: names.split(" | ").filter(Boolean),
    note,
    // What has no text is indexed by its title.
    text: text.replace(/\.$/, "") === title.replace(/\.$/, "") ? "" : text,
  }
}

/** Tell whether a result holds any word of the query. */
export const isFound = ({ title, names, note, text }, query, lang) =>
  [title, ...names, note, text].some((one) => (one.match(WORD) ?? []).some(fitting(query, lang)))

const exact = (text) => composed(text).toLowerCase().replace(/\s+/g, " ").trim()

const rank = ({ title, names }, query) => {
  const tests = [
    exact(title) === exact(query),
    names.some((name) => exact(name) === exact(query)),
    fold(title) === fold(query),
    names.some((name) => fold(name) === fold(query)),
    exact(title).startsWith(exact(query)),
    fold(title).startsWith(fold(query)),
  ]
  const first = tests.indexOf(true)
  return first < 0 ? tests.length : first
}

/** Put first what bears the name that was typed, in this very spelling before others; else as Pagefind has it. */
export const ranked = (results, query) => {
  const ranks = new Map(results.map((one) => [one, rank(one, query)]))
  return [...results].sort((one, other) => ranks.get(one) - ranks.get(other))
}

const hits = (text, query, lang) => {
  const isHit = fitting(query, lang)
  return [...text.matchAll(WORD)].filter(([word]) => isHit(word)).map(({ 0: word, index }) => [index, index + word.length])
}

// Where to begin, so that as many of the words found as possible are seen.
const opening = (found, length) => {
  const seen = (from) => found.filter(([start, end]) => start >= from && end <= from + length - LEAD).length
  return found.reduce((kept, [start]) => (seen(start) > seen(kept) ? start : kept), found[0]?.[0] ?? 0)
}

const cut = (text, from, length) => {
  if (text.length <= length) return [0, text.length]
  const start = from <= LEAD ? 0 : text.indexOf(" ", from - LEAD) + 1
  const end = start + length >= text.length ? text.length : text.lastIndexOf(" ", start + length)
  return [start, Math.max(end, start + 1)]
}

/** Cut a passage out of a text, as pieces that were found (`hit`) and others between them. */
export const passage = (text, query, lang, length = LENGTH) => {
  const found = hits(text, query, lang)
  const [start, end] = cut(text, opening(found, length), length)
  const pieces = start ? [{ text: "… " }] : []
  let last = start
  for (const [from, to] of found.filter(([from, to]) => from >= start && to <= end)) {
    pieces.push({ text: text.slice(last, from) }, { text: text.slice(from, to), hit: true })
    last = to
  }
  return [...pieces, { text: text.slice(last, end) + (end < text.length ? " …" : "") }]
}
