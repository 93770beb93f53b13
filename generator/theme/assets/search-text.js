// What search does to text: spell it as the index does, compare it without marks, cut out and mark what was found.
import { composed, fold } from "./vietnamese.js"

const WORD = /[\p{L}\p{N}\p{M}]+/gu
// "GPT-4" is one name, "GPT 4" in a text is two words.
const COMPOUND = /[\p{L}\p{N}\p{M}]+(?:[-‐‑.][\p{L}\p{N}\p{M}]+)*/gu
const LENGTH = 170
const LEAD = 50

// The index spells đ as a d with a mark.
export const spelled = (text) => composed(text).replaceAll("đ", "d\u0335").replaceAll("Đ", "D\u0335").trim()
const restored = (text) => text.replaceAll("d\u0335", "đ").replaceAll("D\u0335", "Đ")

// Kĩ and kỹ, công ti and công ty, quí and quý are one word: a syllable of one consonant and this vowel has both.
const I_OR_Y = /(?<![\p{L}\p{M}])([hklmstHKLMST]|[qQ][uU])([iyIY])(?![\u0302\u0306\u031b])(?=\p{M}*(?![\p{L}\p{M}]))/gu
const withVowel = (text, vowel) =>
  text
    .normalize("NFD")
    .replace(I_OR_Y, (_, onset) => onset + vowel)
    .normalize("NFC")

// What two spellings of one word have in common, without marks.
const alike = (text) => withVowel(fold(text), "i")

export const wordsOf = (text) => alike(text).match(WORD) ?? []

/** List how else the words of a query may be spelled. */
export const spellings = (query) => {
  const typed = composed(query).trim()
  return [...new Set([typed, withVowel(typed, "i"), withVowel(typed, "y")])]
}

/** Write a query as one word, if it may be a name that is written so: "gpt 4" as "gpt4"; else nothing. */
export const asOneName = (query) => {
  const typed = wordsOf(query)
  const isName = typed.length === 2 || (typed.length === 3 && typed.some((word) => /\d/.test(word)))
  return isName ? typed.join("") : ""
}

/** Tell whether a result bears a name, however it is parted by spaces and hyphens. */
export const bears = ({ title, names, text }, name) =>
  [title, ...names].some((one) => joined(one).startsWith(name)) ||
  [title, text].some((one) => (one.match(COMPOUND) ?? []).some((word) => joined(word) === name))

const shared = (one, other) => {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

// Chinese is written without spaces: what was typed may stand anywhere in a name.
const HAN = /^\p{Script=Han}{2,}$/u
const holds = (word, typed) => HAN.test(typed) && word.includes(typed)

// Whether a word of a text is what was typed: whole, begun, or, in English, in another form.
const fits = (word, typed, isLast, lang) =>
  word === typed ||
  holds(word, typed) ||
  ((isLast || typed.length > 3) && word.startsWith(typed)) ||
  (lang === "en" && shared(word, typed) >= Math.max(5, typed.length - 3))

const fitting = (query, lang) => {
  const typed = wordsOf(query)
  return (word) => typed.some((one, index) => fits(alike(word), one, index === typed.length - 1, lang))
}

/** Read one of Pagefind's results; the name of the page holds the address, as `generator.search.bundle` wrote it. */
export const toResult = ({ raw_url: url, raw_content: content, meta, filters }) => {
  const written = [meta.title, meta.own ?? meta.names, meta.note, content]
  const [title, names, note, text] = written.map((one) => restored(one ?? ""))
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

// Pagefind falls back to ever shorter beginnings, which finds something for any nonsense; most of a word must be there.
const isMost = (word, typed) => word.length > 2 && word.length >= 0.6 * typed.length && typed.startsWith(word)

/** Tell whether a result holds any word of the query, or most of one. */
export const isFound = ({ title, names, note, text }, query, lang) => {
  const isHit = fitting(query, lang)
  const typed = wordsOf(query)
  const words = [title, ...names, note, text].flatMap(wordsOf)
  return words.some((word) => isHit(word) || typed.some((one) => isMost(word, one)))
}

/** Tell whether the title or another name holds all that was typed. */
export const isNamed = ({ title, names }, query) => {
  const isIn = (words) =>
    wordsOf(query).every((typed) => words.some((word) => word.startsWith(typed) || holds(word, typed)))
  return [title, ...names].map(wordsOf).some(isIn)
}

// Hòa and hoà are one spelling: the tone goes to where the newer style has it.
const TONE = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?!\p{L})/gu
const exact = (text) =>
  withVowel(composed(text).toLowerCase(), "i").normalize("NFD").replace(TONE, "$1$3$2").replace(/\s+/g, " ").trim()

// "Open AI" is OpenAI, and "chungcat" chưng cất.
const joined = (text) => wordsOf(text).join("")

// Whether a text holds the words as they were typed, marks and all; without marks nobody means a spelling.
const isSpelled = (text, query) => {
  const [whole, typed] = [text, query].map((one) => ` ${(exact(one).match(WORD) ?? []).join(" ")} `)
  return exact(query) !== alike(query) && whole.includes(typed)
}

const rank = ({ title, names }, query) => {
  const tests = [
    exact(title) === exact(query),
    names.some((name) => exact(name) === exact(query)),
    joined(title) === joined(query),
    names.some((name) => joined(name) === joined(query)),
    exact(title).startsWith(exact(query)),
    isSpelled(title, query),
    names.some((name) => isSpelled(name, query)),
    alike(title).startsWith(alike(query)),
    names.some((name) => alike(name).startsWith(alike(query))),
    alike(title).includes(alike(query)),
  ]
  const first = tests.indexOf(true)
  return first < 0 ? tests.length : first
}

/** Put first what bears the name that was typed, in this very spelling before others; else as Pagefind has it. */
export const ranked = (results, query) => {
  // Readers look for what we tell before what we read.
  const ranks = new Map(results.map((one) => [one, rank(one, query) + (one.kind === "source" ? 3.5 : 0)]))
  return [...results].sort((one, other) => ranks.get(one) - ranks.get(other))
}

const hits = (text, query, lang) => {
  const isHit = fitting(query, lang)
  const found = [...text.matchAll(WORD)].filter(([word]) => isHit(word))
  return found.map(({ 0: word, index }) => [index, index + word.length])
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

/** Mark a line: pieces that were found (`hit`) and others between them. */
export const line = (text, query, lang) => pieces(text, hits(text, query, lang), 0, text.length)

/** Begin a text, with marks: the definition of what was looked for. */
export const beginning = (text, query, lang) => pieces(text, hits(text, query, lang), ...cut(text, 0, LENGTH))

/** Cut a passage out of a text where most of the query is found, with marks. */
export const passage = (text, query, lang) => {
  const found = hits(text, query, lang)
  return pieces(text, found, ...cut(text, opening(found, LENGTH), LENGTH))
}

const pieces = (text, found, start, end) => {
  const made = start ? [{ text: "… " }] : []
  let last = start
  for (const [from, to] of found.filter(([from, to]) => from >= start && to <= end)) {
    made.push({ text: text.slice(last, from) }, { text: text.slice(from, to), hit: true })
    last = to
  }
  return [...made, { text: text.slice(last, end) + (end < text.length ? " …" : "") }]
}
