// Finds entries in the index that `generator.search.index` wrote, and fetches of it what a question needs.
//
// All words of the site stand on one line, and each is listed with its places on it: a place tells its entry, its field
// and its neighbours, so what is found, how well, and of which kind is known before any entry is fetched.
import { mended, stem, termsOf } from "./search-text.js"

const { lang } = document.documentElement
const FOLDER = new URL("../search/", import.meta.url)
const files = new Map()

const fetched = (path, options) => {
  if (!files.has(path)) {
    const coming = fetch(new URL(`${path}.json`, FOLDER), options).then((answer) => {
      if (answer.ok) return answer.json()
      throw Object.assign(new Error(`${answer.status} ${path}`), { isAbsent: answer.status === 404 })
    })
    // A broken connection may be whole again later.
    coming.catch(() => files.delete(path))
    files.set(path, coming)
  }
  return files.get(path)
}

let laid

// The table of contents, with what follows from it: where each entry begins, and its kind.
const contents = async () => {
  const index = await fetched(lang, { cache: "no-cache" })
  if (laid?.index === index) return laid
  const starts = []
  let at = 0
  for (const fields of index.lengths) {
    starts.push(at)
    for (const length of fields) at += length + 1
  }
  const kinds = index.kinds.flatMap(([kind, count]) => new Array(count).fill(kind))
  laid = { index, starts, kinds }
  return laid
}

/** Begin to fetch what every search needs; whether it came is seen when something is searched for. */
export const prepare = () => contents().catch(() => {})

const part = ({ index }, name) => fetched(`${index.folder}/${name}`)

// The last position in a sorted list that is not above a value.
const below = (list, value) => {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle] <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}

// The words that are one, or begin with it, with their spellings and places.
const listed = async (site, wanted, isBegun) => {
  const { parts } = site.index
  const first = Math.max(0, below(parts, wanted))
  let last = first
  while (isBegun && parts[last + 1]?.startsWith(wanted)) last += 1
  const numbers = Array.from({ length: last - first + 1 }, (_, step) => first + step)
  const tables = await Promise.all(numbers.map((number) => part(site, `words-${number}`)))
  const is = (word) => word === wanted || (isBegun && word.startsWith(wanted))
  return tables.flatMap((table) => Object.entries(table).filter(([word]) => is(word)))
}

const [BEGUN, WHOLE, SPELLED] = [1, 2, 3]

// Where a word of the query stands, and how well each place fits: as spelled, without marks, or only begun.
//
// A reader who types marks means them, so a strict search takes no other word for a marked one.
const places = async (site, term, { isOpen, isStrict }) => {
  const { word, spelling } = term
  const found = await listed(site, word, (isOpen && word.length > 1) || term.isHan)
  // One letter begins too much: it counts where a word of a name begins with it.
  if (isOpen && word.length === 1) found.push(...(await listed(site, `${word}*`, false)))
  const root = stem(word, lang)
  if (root !== word || (lang === "en" && word.length > 4)) {
    const near = await listed(site, root, true)
    found.push(...near.filter(([other]) => stem(other, lang) === root))
  }
  const fits = new Map()
  for (const [other, spellings] of found)
    for (const [written, steps] of Object.entries(spellings)) {
      const fit = written === spelling ? SPELLED : other === word ? WHOLE : BEGUN
      if (isStrict && fit !== SPELLED && !written.startsWith(spelling)) continue
      let place = 0
      for (const step of steps) {
        place += step
        if (fit > (fits.get(place) ?? 0)) fits.set(place, fit)
      }
    }
  return fits
}

const byEntry = (site, fits) => {
  const found = new Map()
  for (const place of fits.keys()) {
    const entry = below(site.starts, place)
    if (!found.has(entry)) found.set(entry, [])
    found.get(entry).push(place)
  }
  return found
}

// Which field of an entry a place is in, and where it stands there.
const fieldAt = ({ index, starts }, entry, place) => {
  const fields = index.lengths[entry]
  let offset = place - starts[entry]
  let field = 0
  while (offset > fields[field]) {
    offset -= fields[field] + 1
    field += 1
  }
  const [isName, isNote] = [field < fields.length - 2, field === fields.length - 2]
  return { field, offset, length: fields[field], isName, isTitle: field === 0, isNote }
}

// What a phrase is worth by where it stands: as a whole name, at the beginning of one, within it, or in a text.
const worth = ({ field, offset, length, isName, isTitle, isNote }, count, fit, isMarked) => {
  const begun = fit === BEGUN ? 8 : 0
  if (!isName) return (isNote ? 20 : 24) - begun
  const lesser = isTitle ? 0 : Math.min(4 + field / 100, 5)
  const isWhole = offset === 0 && count === length
  if (isWhole && fit === SPELLED) return 100 - lesser
  if (isWhole && fit === WHOLE) return 90 - lesser
  if (isMarked && fit === SPELLED) return (offset ? 70 : 80) - lesser
  if (isWhole) return 76 - lesser
  return (offset ? 50 : 60) - lesser - begun
}

// Readers look for what we tell before what we read.
const SOURCE = 48
const LITTLE = 0.3
// What each further result of one kind costs among the first.
const MANY = 5

const scored = (site, entry, score) => {
  const kind = site.kinds[entry]
  const rank = site.index.kinds.findIndex(([name]) => name === kind)
  const length = Math.min(site.index.lengths[entry][0], 20)
  return { entry, kind, score: score - (kind === "source" ? SOURCE : 0) - rank * LITTLE - length / 10 }
}

const phrases = (site, entry, terms, fits, first) => {
  const isMarked = terms.some((term) => term.isMarked)
  const values = first.flatMap((place) => {
    const fit = Math.min(...fits.map((one, index) => one.get(place + index) ?? 0))
    return fit ? [worth(fieldAt(site, entry, place), terms.length, fit, isMarked)] : []
  })
  return values.length ? Math.max(...values) + Math.min(values.length, 6) / 2 : 0
}

// How near the words stand to each other, where they do not follow each other.
const nearness = (site, entry, all) => {
  const spread = (place) => {
    const nearest = all.map((list) =>
      list.reduce((kept, one) => (Math.abs(one - place) < Math.abs(kept - place) ? one : kept)),
    )
    return Math.max(...nearest) - Math.min(...nearest)
  }
  const shares = all.map((list) =>
    Math.max(
      ...list.map((place) => {
        const { isTitle, isName } = fieldAt(site, entry, place)
        return isTitle ? 2 : isName ? 1 : 0
      }),
    ),
  )
  if (shares.every((share) => share === 2)) return 42
  if (shares.every(Boolean)) return 36
  const near = Math.max(0, 10 - Math.min(...all[0].map(spread)) / all.length)
  return 4 + near + (8 * shares.filter((share) => share === 2).length) / shares.length
}

// A beginning this short is found in every entry: it counts where it goes on what was typed before.
const SHORT = 3

// The entries that hold all words: beside each other, or each somewhere, or the last only begun.
const whole = (site, terms, fits) => {
  const [first, ...others] = fits.map((one) => byEntry(site, one))
  const [near, all, begun] = [new Map(), new Map(), new Map()]
  for (const [entry, list] of first)
    if (others.every((one) => one.has(entry))) {
      const lists = [list, ...others.map((one) => one.get(entry))]
      const phrase = phrases(site, entry, terms, fits, list)
      const isWhole = lists.at(-1).some((place) => fits.at(-1).get(place) >= WHOLE)
      const hits = phrase ? near : isWhole && terms.at(-1).word.length > 1 ? all : begun
      hits.set(entry, scored(site, entry, phrase || nearness(site, entry, lists)))
    }
  const isSure = near.size + all.size > 0 && terms.at(-1).word.length <= SHORT
  return { near, hits: new Map([...near, ...all, ...(isSure ? [] : begun)]) }
}

// "Open AI" is OpenAI, "gpt4" GPT-4 and "chungcat" chưng cất: names answer to what they are as one word.
const asOneWord = async (site, terms) => {
  const word = `=${terms.map((term) => term.word).join("")}`
  const spelling = `=${terms.map((term) => term.spelling).join("")}`
  const hits = new Map()
  if (word.length < 3) return hits
  for (const [place, fit] of await places(site, { word, spelling }, { isOpen: true })) {
    const entry = below(site.starts, place)
    const { isTitle } = fieldAt(site, entry, place)
    const score = (fit === SPELLED ? 84 : fit === WHOLE ? 82 : 57) - (isTitle ? 0 : 4)
    const hit = scored(site, entry, score)
    if (hit.score > (hits.get(entry)?.score ?? Number.NEGATIVE_INFINITY)) hits.set(entry, hit)
  }
  return hits
}

// The entries that hold most of the words, the rare ones above all, and best in their title.
const ENOUGH = 0.6
const most = (site, fits) => {
  const entries = fits.map((one) => byEntry(site, one))
  const weights = entries.map(({ size }) => (size ? Math.log(1 + site.starts.length / size) : 0))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const hits = new Map()
  for (const entry of new Set(entries.flatMap((one) => [...one.keys()]))) {
    const held = entries.map((one) => one.get(entry) ?? [])
    const sum = (is) => weights.reduce((sum, weight, index) => sum + (is(held[index]) ? weight : 0), 0) / total
    const share = sum((list) => list.length)
    const inTitle = sum((list) => list.some((place) => fieldAt(site, entry, place).isName))
    const count = held.filter((list) => list.length).length
    if (share >= ENOUGH && count > 1) hits.set(entry, scored(site, entry, 16 * share + 14 * inTitle - 4))
  }
  return hits
}

const merged = (...all) => {
  const best = new Map()
  for (const hit of all.flatMap((hits) => [...hits.values()]))
    if (!(best.get(hit.entry)?.score >= hit.score)) best.set(hit.entry, hit)
  return [...best.values()].sort((one, other) => other.score - one.score || one.entry - other.entry)
}

const searched = async (site, terms, options) => {
  const opened = (term) => ({
    ...options,
    isOpen: options.isOpen || term.isLast,
    isStrict: options.isStrict && term.isMarked,
  })
  const fits = await Promise.all(terms.map((term) => places(site, term, opened(term))))
  return { fits, ...whole(site, terms, fits) }
}

// As it is marked, unless only without its marks the words follow each other: nobody marks all words rightly.
const exactly = async (site, terms, isOpen = false) => {
  const isMarked = terms.some((term) => term.isMarked)
  const strict = isMarked ? await searched(site, terms, { isOpen, isStrict: true }) : undefined
  const loose = strict?.near.size ? strict : await searched(site, terms, { isOpen })
  const { hits } = loose.near.size || !strict?.hits.size ? loose : strict
  return { hits: merged(hits, await asOneWord(site, terms)), fits: loose.fits, meantFits: (strict ?? loose).fits }
}

// Words that stand in a quarter of all entries: in a longer query they mean little by themselves.
const COMMON = 0.25
const weighed = (site, terms, fits) => {
  const isCommon = (one) => terms.length > 2 && byEntry(site, one).size > COMMON * site.starts.length
  return terms.map((term, index) => ({ ...term, isCommon: isCommon(fits[index]) }))
}

// Long questions are seldom answered in their own words: with few hits for all words come those for most of them.
const [LONG, FEW] = [3, 5]

/**
 * Find entries: `hits`, best first, and how they were found.
 *
 * `meant` is the query in which one slip was mended, `isPart` says that no entry holds all words. A query is taken as it
 * was typed as long as that finds anything.
 */
export const find = async (query) => {
  const site = await contents()
  const typed = termsOf(query)
  const { hits, fits, meantFits } = await exactly(site, typed)
  const terms = weighed(site, typed, fits)
  if (hits.length) {
    const isMeagre = terms.length >= LONG && hits.length < FEW
    return {
      hits: isMeagre ? merged(new Map(hits.map((hit) => [hit.entry, hit])), most(site, meantFits)) : hits,
      terms,
    }
  }
  const meant = mended(
    query,
    fits.map((one) => !one.size),
    await part(site, "names"),
  )
  const inMeant = termsOf(meant ?? "")
  const better = meant ? (await exactly(site, inMeant)).hits : []
  if (better.length) return { hits: better, terms: inMeant, meant }
  if (terms.length < 2) return { hits: [], terms }
  const begun = (await exactly(site, terms, true)).hits
  if (begun.length) return { hits: begun, terms: terms.map((term) => ({ ...term, isLast: true })) }
  return { hits: merged(most(site, meantFits)), terms, isPart: true }
}

/**
 * Choose what is shown first: the best, but not many of one kind, and something of each kind that was found.
 *
 * A reader who types a name learns so that there are events and claims about it too. The others follow as they were.
 */
export const varied = (hits, count) => {
  const chosen = hits.slice(0, 1)
  const left = hits.slice(1)
  const counts = new Map(chosen.map(({ kind }) => [kind, 1]))
  const missing = () => new Set(left.map(({ kind }) => kind).filter((kind) => !counts.has(kind)))
  while (left.length && chosen.length < count) {
    const wanted = missing()
    const isShort = wanted.size >= count - chosen.length
    const open = left.filter(({ kind }) => !isShort || wanted.has(kind))
    const value = ({ kind, score }) => score - MANY * (counts.get(kind) ?? 0)
    const best = open.reduce((kept, one) => (value(one) > value(kept) ? one : kept))
    chosen.push(best)
    left.splice(left.indexOf(best), 1)
    counts.set(best.kind, (counts.get(best.kind) ?? 0) + 1)
  }
  return [...chosen, ...left]
}

/** Fetch entries as readers see them. */
export const read = async (hits) => {
  const site = await contents()
  const { block } = site.index
  const numbers = [...new Set(hits.map(({ entry }) => Math.floor(entry / block)))]
  const blocks = new Map(
    await Promise.all(numbers.map(async (number) => [number, await part(site, `entries-${number}`)])),
  )
  return hits.map(({ entry, kind }) => {
    const [path, title, names, note, text, titleLang] = blocks.get(Math.floor(entry / block))[entry % block]
    return { path, title, names, note, text, titleLang, kind }
  })
}
