// The search dialog, made when a reader first asks for it.
//
// A field and a plain list of links, not a combobox: a result is a link, which readers may open in a new tab and screen
// readers may list and touch; an option is none of that. The arrow keys move the focus itself, and the number of
// results is announced politely.
import {
  asOneName,
  bears,
  beginning,
  isFound,
  isNamed,
  line,
  passage,
  ranked,
  spelled,
  spellings,
  toResult,
  wordsOf,
} from "./search-text.js"
import { fold } from "./vietnamese.js"

const { lang } = document.documentElement
const home = document.querySelector(".brand").href
const beside = (path) => new URL(path, import.meta.url).href
const SHOWN = 12
const PAUSE = 90
// A name that fits counts for more than any number of mentions.
const RANKING = { metaWeights: { title: 4, own: 40, names: 4, tails: 4, note: 0.5 }, diacriticSimilarity: 1 }

// Pages take no text for the address of a script (Trusted Types); Pagefind gives its worker's as one. No other passes.
const WORKER = beside("../search/pagefind-worker.js")
const isWorker = (url) => new URL(url, document.baseURI).href === WORKER
globalThis.trustedTypes?.createPolicy("default", { createScriptURL: (url) => (isWorker(url) ? url : null) })

let words, dialog, field, status, list, aside
let engine
let turn = 0
let opensFirst = false
let isReady = false

const say = (key, facts = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => facts[name])

const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

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

const make = async () => {
  ;[words] = await Promise.all([fetched(`search.${lang}.json`), styled()])
  field = element("input", { type: "search", placeholder: say("field"), ariaLabel: say("title") })
  Object.assign(field, { autocomplete: "off", autocapitalize: "none", spellcheck: false, enterKeyHint: "go" })
  const close = element("button", { type: "button", textContent: say("close"), onclick: () => dialog.close() })
  status = element("p", { className: "search-status", role: "status" })
  list = element("ol", { className: "search-results", role: "list" })
  aside = element("div", { className: "search-aside" })
  const form = element("form", { role: "search", className: "search-form" }, field, close)
  dialog = element("dialog", { className: "search", ariaLabel: say("title") }, form, status, list, aside, keys())
  list.ariaBusy = "false"
  listen(form)
  document.body.append(dialog)
  start()
}

// Single keys can be in the way of readers who speak to their device: they can switch this one off (WCAG 2.1.4).
const keys = () => {
  const box = element("input", { type: "checkbox" })
  try {
    box.checked = localStorage.getItem("slash") !== "off"
    box.onchange = () => (box.checked ? localStorage.removeItem("slash") : localStorage.setItem("slash", "off"))
  } catch {
    box.disabled = true
  }
  const slash = element("label", {}, box, ` ${say("slash")}`)
  return element("p", { className: "search-keys" }, element("span", { textContent: say("keys") }), slash)
}

const listen = (form) => {
  form.onsubmit = (event) => event.preventDefault()
  field.oninput = () => {
    opensFirst = false
    search()
  }
  dialog.onkeydown = onKey
  dialog.onclick = (event) => {
    // The backdrop belongs to the dialog, what lies on it does not. A link may lead to a place on this very page.
    const isLeaving = event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (event.target === dialog || isLeaving) dialog.close()
  }
}

const onKey = (event) => {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
  // Browsers differ in whether Esc empties a search field or closes the dialog around it.
  if (event.key === "Escape") {
    event.preventDefault()
    dialog.close()
  } else if (event.target === field) inField(event)
  else if (list.contains(event.target)) inList(event)
}

const inField = (event) => {
  if (event.key === "ArrowDown") move(event, 0)
  if (event.key !== "Enter") return
  event.preventDefault()
  if (list.ariaBusy === "false") list.querySelector("a")?.click()
  else opensFirst = true
}

const inList = (event) => {
  const links = [...list.querySelectorAll("a")]
  const at = links.indexOf(event.target)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key]
  if (to !== undefined) move(event, to)
  else if (event.key.length === 1 || event.key === "Backspace") field.focus()
}

const move = (event, to) => {
  event.preventDefault()
  const links = list.querySelectorAll("a")
  if (to < 0) field.focus()
  else links[to]?.focus()
}

const ways = (label) => {
  const links = Object.entries(words["ways.list"]).map(([path, title]) =>
    element("li", {}, element("a", { href: home + path, textContent: title })),
  )
  return [element("p", { className: "label", textContent: label }), element("ul", {}, ...links)]
}

const show = (said, results = [], ...about) => {
  status.textContent = said
  list.replaceChildren(...results)
  aside.replaceChildren(...about)
}

// A result may be opened by Enter as soon as it answers what stands in the field.
const settle = () => {
  list.ariaBusy = "false"
  if (opensFirst) list.querySelector("a")?.click()
  opensFirst = false
}

const start = () => show("", [], element("p", { textContent: say("start") }), ...ways(say("ways")))

const failed = async () => {
  // A preview has no index at all, which no second try would change.
  const isAbsent = await fetch(beside("../search/pagefind.js"), { method: "HEAD" }).then(
    (answer) => answer.status === 404,
    () => false,
  )
  const again = element("button", { type: "button", textContent: say("again"), onclick: () => search() })
  show(say(isAbsent ? "absent" : "failed"), [], ...(isAbsent ? [] : [again]), ...ways(say("ways")))
}

const load = async () => {
  const pagefind = await import(beside("../search/pagefind.js"))
  await pagefind.options({ ranking: RANKING })
  await pagefind.init()
  return pagefind
}

const search = async () => {
  const mine = ++turn
  list.ariaBusy = "true"
  await respond(() => mine === turn)
  if (mine === turn) settle()
}

const respond = async (isCurrent) => {
  if (!wordsOf(field.value).length) return start()
  if (!isReady) show(say("loading"))
  await new Promise((resolve) => setTimeout(resolve, PAUSE))
  if (!isCurrent()) return
  try {
    engine ??= load()
    const query = field.value.trim()
    const pagefind = await engine
    const found = await all(spellings(query).map((one) => first(pagefind, one)))
    const name = asOneName(query)
    const named = name ? (await first(pagefind, name)).shown.filter((one) => bears(one, name)) : []
    isReady = true
    if (isCurrent()) answer(query, found, named)
  } catch {
    engine = undefined
    isReady = false
    if (isCurrent()) await failed()
  }
}

const all = (promises) => Promise.all(promises)

// The first results of one spelling, and the ids of all.
const first = async (pagefind, query) => {
  const { results } = await pagefind.search(spelled(query))
  const shown = await all(results.slice(0, SHOWN).map((one) => one.data()))
  return { shown: shown.map(toResult), ids: results.map((one) => one.id) }
}

const byPath = (results) => [...new Map(results.map((one) => [one.path, one])).values()]

const answer = (query, found, named) => {
  const fetched = byPath(found.flatMap((one) => one.shown))
  const fitting = fetched.filter((one) => isFound(one, query, lang))
  const kept = byPath([...fitting, ...named])
  const results = ranked(kept, query).slice(0, SHOWN)
  const total = new Set(found.flatMap((one) => one.ids)).size - (fetched.length - kept.length)
  if (!results.length) {
    const hint = element("p", { textContent: say("none.hint") })
    return show(say("none", { query }), [], hint, ...ways(say("ways")))
  }
  const count = Math.max(total, results.length)
  const key = count > results.length ? "first" : count === 1 ? "one" : "many"
  show(
    say(`count.${key}`, { count, shown: results.length }),
    results.map((one) => item(one, query)),
  )
}

const item = (result, query) => {
  const title = element("span", { className: "search-title", lang: result.titleLang || lang })
  title.append(...marked(line(result.title, query, lang)))
  const kind = element("span", { className: "search-kind", textContent: say(`kind.${result.kind}`) })
  const lines = [element("a", { href: home + result.path }, title, " ", kind)]
  if (result.note) lines.push(note(result, query))
  const excerpt = isNamed(result, query) ? beginning : passage
  if (result.text) lines.push(element("p", { className: "search-text" }, ...marked(excerpt(result.text, query, lang))))
  return element("li", {}, ...lines)
}

const note = (result, query) => {
  const show = (text) => marked(line(text, query, lang))
  const said = element("span", {}, ...show(result.note))
  if (result.kind === "term") said.lang = words.other
  const alias = otherName(result, fold(query))
  return element("p", { className: "search-note" }, said, ...(alias ? [" · ", ...show(alias)] : []))
}

// By which name it was found, if none of those shown says so.
const otherName = ({ title, note: shown, names }, folded) =>
  [title, shown].some((one) => fold(one).includes(folded)) ? "" : names.find((name) => fold(name).startsWith(folded))

const marked = (pieces) =>
  pieces.map(({ text, hit }) => (hit ? element("mark", { textContent: text }) : document.createTextNode(text)))

let making

/** Open the dialog; it is made the first time. */
export const open = async () => {
  making ??= make()
  try {
    await making
  } catch (error) {
    making = undefined
    throw error
  }
  if (dialog.open) return
  dialog.showModal()
  field.focus()
  field.select()
}
