// What search does to text: spell it as the index does, compare it without marks, cut out and mark what was found.
import { composed, fold } from "./vietnamese.js"

// It begins with a letter or a digit: a mark that stands alone is no word.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const LENGTH = 170
const LEAD = 50

// Kĩ and kỹ, công ti and công ty, quí and quý are one word: a syllable of one consonant and this vowel has both.
const Y = /^([hklmst]|qu)y(?=[\u0300\u0301\u0303\u0309\u0323]?$)/
// Hòa and hoà are one spelling: the tone goes to where the newer style has it.
const TONE = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])$/
const HAN = /^\p{Script=Han}{2,}$/u

/** Write a word in its one spelling, as `generator.search.index` does. */
const spelled = (word) =>
  composed(word).toLowerCase().normalize("NFD").replace(Y, "$1i").replace(TONE, "$1$3$2").normalize("NFC")

/** List the words that were typed: each as spelled and without marks; the last may be half typed. */
export const termsOf = (query) =>
  (query.match(WORD) ?? []).map(spelled).map((spelling, index, all) => ({
    spelling,
    word: fold(spelling),
    isHan: HAN.test(spelling),
    isMarked: fold(spelling) !== spelling,
    isLast: index === all.length - 1,
  }))

/** Cut an English word down to what its forms share; a Vietnamese word has one form. */
export const stem = (word, lang) =>
  lang === "en" && word.length > 4 && /^[a-z]+$/.test(word) ? word.replace(/(?:ies|ing|ed|es|s|y|e)$/, "") : word

const fits = (word, term, lang) =>
  word === term.word ||
  (term.isHan && word.includes(term.word)) ||
  (term.isLast && term.word.length > 1 && word.startsWith(term.word)) ||
  (lang === "en" && term.word.length > 4 && stem(word, lang) === stem(term.word, lang))

// One letter begins too much, but not where it goes on what was typed before it.
const goesOn = (word, term, lang) => fits(word, term, lang) || (term.isLast && word.startsWith(term.word))

const wordsIn = (text) =>
  [...text.matchAll(WORD)].map(({ 0: written, index }) => {
    const spelling = spelled(written)
    return { spelling, word: fold(spelling), start: index, end: index + written.length }
  })

// Where words of a text give all of the query as one word, however either is parted: "GPT-4" for "gpt4".
const LONGEST = 6
const asOne = (words, terms) => {
  const typed = terms.map(({ word }) => word).join("")
  const ends = words.map((_, from) => {
    let joined = ""
    for (let at = from; at < words.length && at < from + LONGEST && joined.length < typed.length; at += 1) {
      joined += words[at].word
      if (joined === typed && at - from + 1 !== terms.length) return at
    }
    return -1
  })
  return ends.flatMap((end, from) => (end < 0 ? [] : words.slice(from, end + 1)))
}

// The stretches of a text that follow a stretch of the query, each from a word of the text to a word of the query.
const runs = (words, terms, lang) => {
  const found = []
  for (const [from] of words.entries())
    for (const [first] of terms.entries()) {
      if (from && first && fits(words[from - 1].word, terms[first - 1], lang)) continue
      let length = fits(words[from].word, terms[first], lang) ? 1 : 0
      while (length && words[from + length] && terms[first + length]) {
        if (!goesOn(words[from + length].word, terms[first + length], lang)) break
        length += 1
      }
      if (length) found.push({ from, first, length })
    }
  return found
}

/**
 * Decide which spellings of each word are meant in one result: "chung" is no "chúng" where chưng cất is found.
 *
 * Those that were typed with their marks; else those that stand in its names, or beside another word of the query.
 */
const meant = ({ title, names, note, text }, terms, lang) => {
  const spellings = terms.map(() => ({ typed: new Set(), near: new Set(), named: new Set(), any: new Set() }))
  for (const [kind, field] of [...[title, ...names].map((name) => ["named", name]), ["any", note], ["any", text]]) {
    const words = wordsIn(field)
    for (const { from, first, length } of runs(words, terms, lang))
      for (let at = 0; at < length; at += 1) {
        const { spelling } = words[from + at]
        const sets = spellings[first + at]
        if (terms[first + at].isMarked && spelling === terms[first + at].spelling) sets.typed.add(spelling)
        sets[length > 1 ? "near" : kind].add(spelling)
      }
  }
  return spellings.map(({ typed, near, named, any }) => [typed, near, named, any].find((set) => set.size) ?? any)
}

/** Return what marks the lines of one result. */
export const marker = (result, terms, lang) => {
  const spellings = meant(result, terms, lang)
  const hits = (text) => {
    const words = wordsIn(text)
    const found = new Map(asOne(words, terms).map(({ start, end }) => [start, end]))
    for (const { from, first, length } of runs(words, terms, lang))
      for (let at = 0; at < length; at += 1) {
        const { spelling, start, end } = words[from + at]
        const isMeant = length > 1 || !terms[first + at].isCommon
        if (isMeant && spellings[first + at].has(spelling)) found.set(start, end)
      }
    return [...found].sort(([one], [other]) => one - other)
  }
  return {
    /** A whole line: pieces that were found (`hit`) and others between them. */
    line: (text) => pieces(text, hits(text), 0, text.length),
    /** The beginning of a text: the definition of what was looked for. */
    beginning: (text) => pieces(text, hits(text), ...cut(text, 0)),
    /** A passage of a text where most of the query is found. */
    passage: (text) => {
      const found = hits(text)
      return pieces(text, found, ...cut(text, opening(found)))
    },
  }
}

/** Choose the name by which a result was found, if none of those that are shown says so as well. */
export const otherName = ({ title, note, names }, terms, lang) => {
  const value = (name) => {
    const words = wordsIn(name)
    const holds = (is) => terms.every((term) => words.some((word) => is(word, term)))
    if (holds(({ spelling }, term) => spelling === term.spelling)) return 3
    if (holds(({ word }, term) => word === term.word) || asOne(words, terms).length) return 2
    return holds(({ word }, term) => goesOn(word, term, lang)) ? 1 : 0
  }
  const shown = Math.max(value(title), value(note))
  const best = names.reduce((kept, name) => (value(name) > value(kept) ? name : kept), "")
  return value(best) > shown ? best : ""
}

/** Tell whether a name, or the title, holds all that was typed. */
export const isNamed = ({ title, names }, terms, lang) =>
  [title, ...names]
    .map(wordsIn)
    .some((words) => terms.every((term) => words.some(({ word }) => goesOn(word, term, lang))))

// Where to begin, so that as many of the words found as possible are seen.
const opening = (found) => {
  const seen = (from) => found.filter(([start, end]) => start >= from && end <= from + LENGTH - LEAD).length
  return found.reduce((kept, [start]) => (seen(start) > seen(kept) ? start : kept), found[0]?.[0] ?? 0)
}

const cut = (text, from) => {
  if (text.length <= LENGTH) return [0, text.length]
  const start = from <= LEAD ? 0 : text.indexOf(" ", from - LEAD) + 1
  const end = start + LENGTH >= text.length ? text.length : text.lastIndexOf(" ", start + LENGTH)
  return [start, Math.max(end, start + 1)]
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

// Whether one slip of the fingers lies between what was typed and a word, or the beginning of one: a letter left out,
// doubled or put in, another one, or two that changed places.
const isSlip = (typed, word) => {
  let at = 0
  while (at < typed.length && typed[at] === word[at]) at += 1
  const [rest, other] = [typed.slice(at), word.slice(at)]
  return [
    rest.slice(1) === other,
    rest === other.slice(1),
    rest.slice(1) === other.slice(1),
    rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2),
  ].includes(true)
}

// Shorter words are too near to others.
const SURE = 4
const slips = [
  (typed, name) => typed !== name && isSlip(typed, name),
  (typed, name) => typed.length > SURE && name.length > typed.length && isSlip(typed, name.slice(0, typed.length)),
  (typed, name) =>
    typed.length > SURE && name.length > typed.length + 1 && isSlip(typed, name.slice(0, typed.length + 1)),
]
const nearest = (typed, names) => {
  if (typed.length < SURE) return undefined
  for (const isNear of slips) {
    const found = names.find(({ bare }) => bare.length >= SURE && isNear(typed, bare))
    if (found) return found.written
  }
  return undefined
}

/**
 * Mend one slip in a name: first in the whole of what was typed, then in the words that stand nowhere.
 *
 * `unknown` tells of each word whether it stands nowhere. Returns what was meant, or nothing.
 */
export const mended = (query, unknown, names) => {
  const bare = (text) => fold((text.match(WORD) ?? []).map(spelled).join(""))
  const whole = nearest(
    bare(query),
    names.map((written) => ({ written, bare: bare(written) })),
  )
  if (whole) return whole
  const words = names.flatMap((name) => name.match(WORD) ?? []).map((written) => ({ written, bare: bare(written) }))
  const typed = query.match(WORD) ?? []
  const better = typed.map((word, index) => (unknown[index] ? nearest(bare(word), words) : word))
  return unknown.includes(true) && better.every(Boolean) ? better.join(" ") : undefined
}
