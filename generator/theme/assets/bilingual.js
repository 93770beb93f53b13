// Both languages of a text at once: what a paragraph says in the other one, under it, or beside it where there is room.
// The other language's page has the same anchors and between them the same blocks, so that each block has its twin there.
import { element } from "./element.js"
import { page } from "./entries.js"

const root = document.documentElement
const button = document.querySelector(".bilingual")
const language = document.querySelector(".site-head .language")
const address = language.origin + language.pathname

// What is shown whole, and below: half as wide it would not be read.
const WHOLE = ".drawn, .table"
const BLOCK = `${WHOLE}, :is(h1, h2, h3, h4, p, li, dt, dd, blockquote, .statement)`
const INSIDE = "li, dt, dd"
// Words of the interface, what stands in the source's own language, what only leads elsewhere.
const LEFT_OUT = `nav, summary > h2, .label, .meta, .untranslated, .verdict, .only, .lanes, .faults, .facts, .aliases, .other,
  .outward, .said blockquote, p.words, .acts, .way-on, .reference, .sources-cited, .short-sources, .from, .cite-this, .used,
  .chips, .side-notes, .card, .source :is(h1, .deck), [aria-labelledby="_cite"], [aria-labelledby="_used"], [aria-labelledby="_check"]`

const blocks = (of) => {
  const groups = new Map()
  for (const one of of.querySelectorAll(`main :is(.head, .text) :is(${BLOCK})`)) {
    const isWhole = one.matches(WHOLE)
    if (one.closest(LEFT_OUT) || one.parentNode.closest(WHOLE) || one.querySelector(".on, .button")) continue
    if (!one.textContent.trim() || (!isWhole && one.querySelector(BLOCK))) continue
    const near = one.closest("[id], [aria-labelledby]")
    const place = `${near.getAttribute("aria-labelledby") || near.id} ${one.tagName} ${one.className}`
    if (!groups.has(place)) groups.set(place, [])
    groups.get(place).push(one)
  }
  return groups
}

const langOf = (node) => node.closest("[lang]").lang

// A citation is the page's own: the number that it has here, its card, the list on this page.
const ours = ({ hash, dataset }) =>
  hash && document.querySelector(`.cite a[href="${CSS.escape(hash).replace("\\#", "#")}"][data-card="${dataset.card}"]`)

const copy = (node) => {
  const copied = document.importNode(node, true)
  for (const one of copied.querySelectorAll("script, .back")) one.remove()
  for (const one of [copied, ...copied.querySelectorAll("*")])
    for (const name of ["id", "aria-labelledby", "tabindex"]) one.removeAttribute(name)
  for (const one of copied.querySelectorAll(".cite a")) {
    const own = ours(one)
    if (!own) continue
    one.textContent = own.textContent
    one.href = own.hash
  }
  return copied
}

let words, bar, said, all, pairs, found
let isAll = false

const say = (text, ...more) => said.replaceChildren(text, ...more)

const fetched = () => {
  if (!found) {
    say(words.fetching)
    found = page(address).then(blocks)
    found.then(
      () => say(""),
      () => {
        found = null
        const way = element("a", { href: language.href, lang: language.lang, textContent: words.open })
        say(`${words.failed} `, way)
      },
    )
  }
  return found
}

const note = (text) => element("i", { lang: root.lang, textContent: text })
const part = (twin) => element("span", { className: "twin-part" }, ...copy(twin).childNodes)

const written = ({ one, place, count, number }, twins) => {
  const there = twins.get(place) || []
  if (!there.length) return [note(words.missing)]
  if (there.length !== count) return [note(words.divided), ...there.map(part)]
  const twin = there[number]
  if (langOf(twin) === langOf(one)) return [note(words.single)]
  if (one.matches(WHOLE)) return [copy(twin)]
  const behind = twin.previousElementSibling
  return [...(behind?.matches(".untranslated") ? [copy(behind)] : []), ...copy(twin).childNodes]
}

const twinOf = (pair, twins) => {
  const made = element(pair.isFolded ? "span" : "div", { lang: language.lang }, ...written(pair, twins))
  made.className = `twin of-${pair.one.tagName.toLowerCase()}`
  return made
}

const set = (pair, twins, isShown) => {
  if (isShown) {
    pair.twin ??= twinOf(pair, twins)
    pair.around.append(pair.twin)
  } else pair.twin?.remove()
  if (pair.twist) pair.twist.ariaExpanded = isShown
}

const show = (pair, isShown) =>
  fetched().then(
    (twins) => set(pair, twins, isShown),
    () => {},
  )
const isShown = ({ twin }) => twin?.isConnected === true
const flip = (pair) => show(pair, !isShown(pair))

// What is being read stays where it is while things above it grow or shrink.
const keeping = (change) => {
  const boxes = pairs.map(({ one }) => [one, one.getBoundingClientRect()]).filter(([, { height }]) => height)
  const begins = boxes.find(([, { top }]) => top >= 0 && top < innerHeight / 2)
  const [read, before] = begins || boxes.find(([, { bottom }]) => bottom > 0) || []
  change()
  if (read && scrollY) scrollBy({ top: read.getBoundingClientRect().top - before.top, behavior: "instant" })
}

const showAll = async (isNow) => {
  const twins = await fetched()
  isAll = isNow
  all.textContent = isNow ? words.none : words.all
  keeping(() => {
    for (const pair of pairs) set(pair, twins, isNow)
  })
}

const toPaper = async () => {
  await showAll(true)
  print()
}

const around = (one, isFolded) => {
  const tag = isFolded ? "span" : "div"
  const two = element(tag, { className: one.matches(WHOLE) ? "two whole" : `two of-${one.tagName.toLowerCase()}` })
  if (isFolded || one.matches(INSIDE)) {
    two.append(element(tag, {}, ...one.childNodes))
    one.append(two)
  } else {
    one.replaceWith(two)
    two.append(one)
  }
  return two
}

// A block in the head of a fold has no button of its own: it is told when the fold is opened.
const pairOf = (one, place, count, number) => {
  const isFolded = Boolean(one.closest("summary"))
  const pair = { one, place, count, number, isFolded, around: around(one, isFolded) }
  if (isFolded) return pair
  pair.twist = element("button", { type: "button", className: "twist", ariaExpanded: "false", ariaLabel: words.shown })
  pair.twist.dataset.lang = language.lang
  pair.twist.onclick = () => flip(pair)
  if (one.matches(".table")) one.after(pair.twist)
  else (one.querySelector("figcaption") ?? pair.around.firstChild).append(pair.twist)
  return pair
}

const tap = ({ target, detail }) => {
  if (detail > 1 || target.closest("a, button, summary, .twin") || !getSelection().isCollapsed) return
  const two = root.classList.contains("is-bilingual") && target.closest(".two")
  if (two) flip(pairs.find((pair) => pair.around === two))
}

const unfold = ({ target }) => {
  if (!root.classList.contains("is-bilingual")) return
  for (const pair of pairs)
    if (pair.isFolded && pair.one.closest("details") === target) show(pair, isAll || target.open)
}

const prepare = async () => {
  const styles = element("link", { rel: "stylesheet", href: new URL("bilingual.css", import.meta.url).href })
  const dressed = new Promise((done) => {
    styles.onload = styles.onerror = done
  })
  document.head.append(styles)
  words = await (await fetch(new URL(`bilingual.${root.lang}.json`, import.meta.url))).json()
  await dressed
  said = element("output")
  const press = (text, onclick) => element("button", { type: "button", textContent: text, onclick })
  all = press(words.all, () => showAll(!isAll).catch(() => {}))
  const printed = press(words.print, () => toPaper().catch(() => {}))
  const off = press(words.off, () => {
    turn()
    button.focus({ preventScroll: true })
  })
  bar = element("div", { className: "bilingual-bar", role: "group", ariaLabel: button.textContent })
  bar.append(element("div", { className: "page" }, said, all, printed, off))
  pairs = [...blocks(document)].flatMap(([place, same]) =>
    same.map((one, number) => pairOf(one, place, same.length, number)),
  )
  button.after(bar)
  const main = document.querySelector("main")
  main.addEventListener("click", tap)
  main.addEventListener("toggle", unfold, true)
  // Paper has two columns only where there is something in the second.
  let was
  addEventListener("beforeprint", () => {
    was = root.classList.contains("is-bilingual")
    root.classList.toggle("is-bilingual", was && pairs.some(isShown))
  })
  addEventListener("afterprint", () => root.classList.toggle("is-bilingual", was))
}

const keep = (isOn) => {
  try {
    isOn ? sessionStorage.setItem("bilingual", "on") : sessionStorage.removeItem("bilingual")
  } catch {
    // The choice then lasts as long as the page.
  }
}

let ready
/** Turn the reading in both languages on, or off again. */
export const turn = async () => {
  ready ??= prepare()
  await ready
  keeping(() => {
    const isOn = root.classList.toggle("is-bilingual")
    button.ariaPressed = isOn
    keep(isOn)
    say(isOn ? words.hint : "")
  })
}
