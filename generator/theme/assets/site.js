// What a script adds: light or dark, a language switch that keeps the place, search, filters on lists, cards.
const root = document.documentElement

const keep = (key, choice) => {
  try {
    choice ? localStorage.setItem(key, choice) : localStorage.removeItem(key)
  } catch {
    // Nothing is kept where the browser forbids it.
  }
}

const SCHEMES = ["auto", "light", "dark"]
const button = document.querySelector(".scheme")
const chosen = () => root.dataset.scheme || "auto"
const label = () => {
  button.ariaLabel = button.title = button.dataset[chosen()]
}
button.addEventListener("click", () => {
  const next = SCHEMES[(SCHEMES.indexOf(chosen()) + 1) % SCHEMES.length]
  if (next === "auto") delete root.dataset.scheme
  else root.dataset.scheme = next
  keep("scheme", root.dataset.scheme)
  label()
})
label()

// The other language opens at what is being read: the place in the address while it is in sight, else the last thing
// with an anchor above a third of the screen.
const language = document.querySelector(".language")
const keepPlace = () => {
  language.search = location.search
  language.hash = location.hash
  const named = document.getElementById(location.hash.slice(1))?.getBoundingClientRect()
  if (named && named.bottom > 0 && named.top < innerHeight) return
  const line = innerHeight / 3
  for (const one of scrollY > line ? document.querySelectorAll("main [id]:not(sup)") : []) {
    const { top, height } = one.getBoundingClientRect()
    if (height && top < line) language.hash = one.id
  }
}
for (const type of ["hashchange", "popstate", "scrollend"]) addEventListener(type, keepPlace)
for (const type of ["pointerdown", "focus"]) language.addEventListener(type, keepPlace)
keepPlace()

// The bar that follows the reader comes when there is a way back; on a wide screen the sources beside an explainer too.
const isWide = matchMedia("(min-width: 80rem)").matches && document.querySelector(".explainer .sources-cited")
const follow = () => {
  import("./bar.js")
  if (isWide) import("./side-notes.js")
}
addEventListener("scroll", follow, { once: true })

// An anchor whose place is on a page of its own by now leads on to it.
const leadOn = () => {
  const { to } = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.dataset || {}
  if (to) location.replace(to)
}
addEventListener("hashchange", leadOn)
leadOn()

const menu = document.querySelector(".menu")
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu.open) {
    menu.open = false
    menu.firstElementChild.focus()
  }
})

// Nothing of search is loaded before somebody asks for it, then all at once; should it fail to come, the page of search
// opens. The dialog can switch the key `/` off.
const find = document.querySelector(".find")
const search = (event) => {
  event.preventDefault()
  const parts = ["search", "search-results", "search-index", "search-text", "vietnamese", "element"]
  Promise.all(parts.map((part) => import(`./${part}.js`))).then(
    ([dialog]) => dialog.open(),
    () => location.assign(find.href),
  )
}
const isWanted = () => {
  try {
    return localStorage.getItem("slash") !== "off"
  } catch {
    return true
  }
}
const isSlash = ({ key, target }) =>
  key === "/" && !target.closest?.("input, textarea, select, [contenteditable]") && isWanted()
const isModified = (event) => event.ctrlKey || event.metaKey
find.addEventListener("click", (event) => isModified(event) || search(event))
document.addEventListener("keydown", (event) => {
  if (event.altKey || event.isComposing) return
  if (isModified(event) ? event.key.toLowerCase() === "k" : isSlash(event)) search(event)
})

if (matchMedia("(min-width: 64rem)").matches) document.querySelector(".contents")?.setAttribute("open", "")

for (const copy of navigator.clipboard ? document.querySelectorAll(".copy") : []) {
  copy.hidden = false
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(copy.previousElementSibling.textContent)
    copy.nextElementSibling.value = copy.dataset.copied
  })
}

// Links for sharing stand in their menu already; the rest of it comes when a reader opens one, if it can come.
const share = ({ target }) =>
  target.open &&
  target.matches(".share") &&
  import("./share.js").then(
    (menu) => menu.share(target),
    () => {},
  )
document.addEventListener("toggle", share, true)

// Others may show our pages in a frame only where they are made for it.
if (self !== top && !frameElement) import("./framed.js")

// Both languages at once, from page to page of a tab. Should the script fail to come, the other language's page opens.
const bilingual = document.querySelector(".bilingual")
const both = (press) =>
  import("./bilingual.js")
    .then(({ turn }) => turn())
    .catch(() => {
      if (press) location.href = language.href
    })
bilingual?.addEventListener("click", both)
try {
  // A copy on a disk cannot fetch the other language's page.
  bilingual.hidden = location.protocol === "file:"
  if (sessionStorage.bilingual) both()
} catch {
  // The page has no such button, or the choice lasts as long as the page.
}

// The box above a list narrows it. Most pages have none, so what does it comes when a reader first turns to the box.
const box = document.querySelector("[data-filter]")
const narrow = () => import("./list-filter.js").then((list) => list.filter())
box?.addEventListener("focus", narrow)
box?.addEventListener("input", narrow)
if (box?.value) narrow()

const switched = document.querySelector(".cards-switch")
const sayWhether = () => {
  switched.textContent = switched.dataset[root.dataset.cards || "on"]
}
const recall = () => {
  try {
    root.dataset.cards = localStorage.getItem("cards") || "on"
  } catch {
    // The choice then lasts as long as the page.
  }
  sayWhether()
}
switched.addEventListener("click", () => {
  root.dataset.cards = root.dataset.cards === "off" ? "on" : "off"
  keep("cards", root.dataset.cards)
  sayWhether()
})
addEventListener("storage", recall)
addEventListener("pageshow", recall)

// Cards come when a reader first turns to a link that has one. A first tap waits for them: it must not leave the page
// when later ones do not. Should they fail to come, it leads where it would have led.
const EARLY = ["pointerdown", "pointerover", "focusin", "click"]
let turned, touched, coming
const turn = (event) => {
  if (event.type === "pointerdown") touched = event.pointerType === "touch"
  const link = event.target.closest?.("a[data-card]")
  if (!link || root.dataset.cards === "off") return
  const tapped = event.type === "click" && touched && event.detail
  if (tapped) event.preventDefault()
  turned = { link, tapped, touched, x: event.clientX }
  if (coming) return
  coming = import("./hover-cards.js").then(
    ({ start }) => {
      for (const type of EARLY) document.removeEventListener(type, turn)
      start(turned)
    },
    () => {
      coming = null
      if (turned.tapped) location.href = turned.link.href
    },
  )
}
if (document.querySelector("[data-of], .sources-cited")) for (const type of EARLY) document.addEventListener(type, turn)
