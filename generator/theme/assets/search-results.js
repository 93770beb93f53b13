// Shows what a search finds, in the dialog and on the page of its own: how much of which kind, and all of it.
//
// A plain list of links, not a combobox: a result is a link, which readers may open in a new tab and screen readers may
// list and touch; an option is none of that. How many results there are is announced politely.
import { element } from "./element.js"
import { find, prepare, read, varied } from "./search-index.js"
import { isNamed, marker, otherName, termsOf } from "./search-text.js"

const { lang } = document.documentElement
const home = document.querySelector(".brand").href
const beside = (path) => new URL(path, import.meta.url).href
const FIRST = 12
const MORE = 24
const PAUSE = 90
// Kinds that nobody looks for by kind.
const OTHERS = ["list", "about", "correction"]
const groupOf = ({ kind }) => (OTHERS.includes(kind) ? "other" : kind)

let words

export const say = (key, facts = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => facts[name])

const styled = () =>
  new Promise((resolve, reject) => {
    const link = { rel: "stylesheet", href: beside("search.css"), onload: resolve, onerror: reject }
    document.head.append(element("link", link))
  })

const fetched = async (path) => {
  const answer = await fetch(beside(path))
  if (!answer.ok) throw new Error(`${answer.status} ${path}`)
  return answer.json()
}

let coming

/** Fetch what is said and how it looks, once; what every search needs comes meanwhile. */
export const ready = async () => {
  prepare()
  coming ??= Promise.all([fetched(`search.${lang}.json`), styled()])
  try {
    ;[words] = await coming
  } catch (error) {
    coming = undefined
    throw error
  }
}

/** Return the address of the page that shows the results of a query. */
export const addressOf = (query, kind) => {
  const facts = Object.entries({ q: query, kind }).filter(([, value]) => value)
  return `${home}search/${facts.length ? `?${new URLSearchParams(facts)}` : ""}`
}

const marked = (pieces) =>
  pieces.map(({ text, hit }) => (hit ? element("mark", { textContent: text }) : document.createTextNode(text)))

const note = (result, terms, marks) => {
  const said = element("span", {}, ...marked(marks.line(result.note)))
  if (result.kind === "term") said.lang = words.other
  const alias = otherName(result, terms, lang)
  const parts = [...(result.note ? [said] : []), ...(alias ? [element("span", {}, ...marked(marks.line(alias)))] : [])]
  if (parts.length > 1) parts.splice(1, 0, " · ")
  return parts.length ? [element("p", { className: "search-note" }, ...parts)] : []
}

const item = (result, terms) => {
  const marks = marker(result, terms, lang)
  const title = element("span", { className: "search-title", lang: result.titleLang || lang })
  title.append(...marked(marks.line(result.title)))
  const kind = element("span", { className: "search-kind", textContent: say(`kind.${result.kind}`) })
  const lines = [element("a", { href: home + result.path }, title, " ", kind), ...note(result, terms, marks)]
  const excerpt = isNamed(result, terms, lang) ? marks.beginning : marks.passage
  if (result.text) lines.push(element("p", { className: "search-text" }, ...marked(excerpt(result.text))))
  return element("li", {}, ...lines)
}

const ways = () => {
  const links = Object.entries(words["ways.list"]).map(([path, title]) =>
    element("li", {}, element("a", { href: home + path, textContent: title })),
  )
  return [element("p", { className: "label", textContent: say("ways") }), element("ul", {}, ...links)]
}

const counted = (hits) => {
  const counts = new Map()
  for (const hit of hits) counts.set(groupOf(hit), (counts.get(groupOf(hit)) ?? 0) + 1)
  return Object.keys(words.kinds)
    .filter((kind) => counts.has(kind))
    .map((kind) => [kind, counts.get(kind)])
}

/**
 * Make the part that shows results; `ready` comes first.
 *
 * `changed` is told of each question that was answered. `leads` says whether to lead on to the page of the results.
 */
export const results = (changed, leads) => {
  const status = element("p", { className: "search-status", role: "status" })
  const kinds = element("div", { className: "search-kinds", role: "group", ariaLabel: say("filter"), hidden: true })
  const list = element("ol", { className: "search-results", role: "list", ariaBusy: "false" })
  const more = element("button", { type: "button", className: "search-more", hidden: true })
  const page = element("a", { className: "search-page", textContent: say("page"), hidden: !leads })
  const tail = element("p", { className: "search-tail", hidden: true }, more, page)
  const aside = element("div", { className: "search-aside" })
  let turn = 0
  let isReady = false
  let found = { hits: [], terms: [] }
  let kind = ""
  let asked = ""
  let ordered = []

  const clear = (said, ...about) => {
    status.textContent = said
    kinds.hidden = more.hidden = tail.hidden = true
    kinds.replaceChildren()
    list.replaceChildren()
    aside.replaceChildren(...about)
  }
  const start = () => clear("", ...(leads ? [element("p", { textContent: say("start") }), ...ways()] : []))

  const failed = ({ isAbsent }) => {
    const again = element("button", { type: "button", textContent: say("again"), onclick: () => ask(asked, kind) })
    clear(say(isAbsent ? "absent" : "failed"), ...(isAbsent ? [] : [again]), ...ways())
  }

  const told = () => {
    const [count, shown] = [ordered.length, list.children.length]
    const number = say(shown < count ? "count.first" : count === 1 ? "count.one" : "count.many", { count, shown })
    const inKind = kind ? say("count.kind", { kind: words.kinds[kind], number }) : number
    const meant = found.meant ? [say("meant", { query: asked, meant: found.meant })] : []
    status.textContent = [...meant, ...(found.isPart ? [say("part")] : []), inKind].join(" ")
  }

  // Adds so many results to those that stay, and gives the first of them.
  const put = async (stay, count, isCurrent) => {
    const chosen = ordered.slice(stay.length, stay.length + count)
    const items = (await read(chosen)).map((one) => item(one, found.terms))
    if (!isCurrent()) return undefined
    list.replaceChildren(...stay, ...items)
    const left = ordered.length - list.children.length
    more.hidden = !left
    more.textContent = say("more", { more: Math.min(MORE, left), left })
    tail.hidden = !(left || leads)
    told()
    return items[0]
  }

  const show = async (isCurrent) => {
    ordered = kind ? found.hits.filter((hit) => groupOf(hit) === kind) : varied(found.hits, FIRST)
    if (!(await put([], FIRST, isCurrent))) return
    aside.replaceChildren()
    page.href = addressOf(asked, kind)
    for (const chip of kinds.children) chip.ariaPressed = String(chip.value === kind)
    changed(asked, kind)
  }

  // Those that are read already keep their places: the focus may be on one of them.
  const goOn = async (isCurrent) => (await put([...list.children], MORE, isCurrent))?.querySelector("a").focus()

  const guarded = async (work) => {
    const mine = ++turn
    list.ariaBusy = "true"
    try {
      await work(() => mine === turn)
    } catch (error) {
      isReady = false
      if (mine === turn) failed(error)
    }
    if (mine === turn) list.ariaBusy = "false"
    return mine === turn
  }

  const choose = (value) => {
    kind = value
    return guarded(show)
  }
  const chip = ([value, count]) => {
    const label = element("button", { type: "button", value, onclick: () => choose(value) })
    label.append(value ? words.kinds[value] : say("all"), " ", element("span", { textContent: count }))
    return label
  }

  const answer = async (isCurrent) => {
    if (!termsOf(asked).length) {
      start()
      return changed("", "")
    }
    if (!isReady) clear(say("loading"))
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    if (!isCurrent()) return undefined
    const answered = await find(asked)
    if (!isCurrent()) return undefined
    isReady = true
    found = answered
    if (!found.hits.length) {
      clear(say("none", { query: asked }), element("p", { textContent: say("none.hint") }), ...ways())
      return changed(asked, "")
    }
    const counts = counted(found.hits)
    if (!counts.some(([value]) => value === kind)) kind = ""
    kinds.replaceChildren(...[["", found.hits.length], ...counts].map(chip))
    kinds.hidden = counts.length < 2
    return show(isCurrent)
  }

  const ask = (query, wanted = kind) => {
    asked = query.trim()
    kind = wanted
    return guarded(answer)
  }

  more.onclick = () => guarded(goOn)
  start()
  return { nodes: [status, kinds, list, tail, aside], list, more, ask }
}
