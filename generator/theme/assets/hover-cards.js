// Cards: what a link leads to, said beside it. The page carries them in a list of its own (`cards.html`); those of
// sources are made from its list of sources. So no card needs a request.
const root = document.documentElement
const words = document.querySelector(".cards-switch")
const [card, says, foot, on, stop] = ["div", "div", "p", "a", "button"].map((tag) => document.createElement(tag))
card.className = "card"
card.tabIndex = -1
card.popover = "manual"
card.setAttribute("role", "group")
card.setAttribute("aria-labelledby", "_says")
says.id = "_says"
stop.type = "button"
foot.append(on, " ", stop)
card.append(says, foot)
stop.textContent = words.dataset.stop

const HOVER = 200
const LEAVE = 300
const DOUBLE_TAP = 400
const GAP = 6
const EDGE = 8

let open, opened, timer, touched

const hide = () => {
  clearTimeout(timer)
  open?.removeAttribute("aria-describedby")
  open = null
  card.remove()
}

// A source's entry holds more than its card: its passages, the ways back, and a link around the title. A passage has
// a card of its own, which takes from the entry who says so and where that can be read.
const fill = (entry, link) => {
  says.replaceChildren(...entry.cloneNode(true).childNodes)
  for (const part of says.querySelectorAll(".back, .excerpt")) part.remove()
  const title = says.querySelector(".record")
  title?.replaceWith(...title.childNodes)
  const source = entry.parentNode.closest(".sources-cited li")
  const line = Object.assign(document.createElement("p"), { className: "meta" })
  for (const part of source?.querySelectorAll(":scope > .by, :scope > .tongue") || [])
    line.append(part.cloneNode(true), " ")
  if (link.dataset.locator) line.append(link.dataset.locator)
  if (line.hasChildNodes()) says.append(line)
  const out = source?.querySelector(".out")?.cloneNode(true) || says.querySelector(".out")
  on.href = link.href
  on.textContent = title || source ? words.dataset.list : words.dataset.read
  foot.replaceChildren(on, ...(out ? [out] : []), stop)
}

// Below the words if there is room, else above, else where there is more: never on them, never off the screen.
const place = (x) => {
  const { top, bottom } = open.getBoundingClientRect()
  const lines = [...open.getClientRects()]
  const line = lines.find(({ left, right }) => left <= x && x <= right) || lines[0]
  const above = top - GAP - EDGE
  const below = innerHeight - bottom - GAP - EDGE
  card.style.maxHeight = "none"
  const isBelow = card.offsetHeight <= below || below >= above
  card.style.maxHeight = `${isBelow ? below : above}px`
  const left = Math.max(EDGE, Math.min(line.left, root.clientWidth - card.offsetWidth - EDGE))
  card.style.left = `${left + scrollX}px`
  card.style.top = `${(isBelow ? bottom + GAP : top - GAP - card.offsetHeight) + scrollY}px`
}

// The id follows from the address, but for the passage of a source, or where a link leads elsewhere.
const idOf = ({ dataset, hash, pathname }) => {
  const source = hash.split("#_source-")[1]
  return source ? source + dataset.card : dataset.card || pathname.split("/").at(-2)
}

// A list in short only names its sources: what one says, and the way out to it, come from its own page.
const tell = async (link, entry, passage, x) => {
  const { page } = await import("./entries.js")
  const source = await page(entry.querySelector(".record").href)
  if (open !== link) return
  const excerpt = document.importNode(source.getElementById(passage) || document.createElement("div"), true)
  const told = Object.assign(document.createElement("p"), { className: "says-so" })
  told.append(...(excerpt.querySelector("blockquote")?.childNodes || []))
  says.prepend(told, ...excerpt.querySelectorAll(".words"))
  const out = source.querySelector(".outward .out")
  if (out) on.after(" ", document.importNode(out, true))
  place(x)
}

const show = (link, x) => {
  hide()
  const id = idOf(link)
  const [source, passage] = id.split("--")
  const entry = document.querySelector(`[data-of="${id}"]`) || document.getElementById(`_source-${source}`)
  if (!entry || root.dataset.cards === "off") return false
  open = link
  fill(entry, link)
  // Tab goes on to the next link of the text: for the keyboard, Enter leads where the card's own links would.
  foot.hidden = x === undefined
  // In reading order after the link; at the end where a browser without popovers would let the text cut it off.
  card.showPopover ? (link.closest("sup") || link).after(card) : document.body.append(card)
  card.showPopover?.()
  link.setAttribute("aria-describedby", "_says")
  place(x)
  if (entry.closest(".in-short")) tell(link, entry, passage, x).catch(() => {})
  return true
}

// Tells whether there was a card to open; it takes the focus, so that a screen reader reads it and goes on inside.
const tap = (link, x) => {
  if (!show(link, x)) return false
  opened = performance.now()
  card.focus({ preventScroll: true })
  return true
}

const linkAt = (event) => event.target.closest?.("a[data-card]")
const isOn = ({ target }) => open && (open.contains(target) || card.contains(target))

// The first tap opens, the second follows the link; of a double tap the second half is nothing.
const isHeld = (link, event) =>
  touched && event.detail && (link === open ? performance.now() - opened < DOUBLE_TAP : tap(link, event.clientX))

const listen = (type, listener) => document.addEventListener(type, listener)

listen("pointerdown", (event) => {
  touched = event.pointerType === "touch"
  if (!isOn(event)) hide()
})
listen("click", (event) => {
  const link = linkAt(event)
  if (link && isHeld(link, event)) event.preventDefault()
  else if (event.target.closest?.("a")) hide()
})
listen("pointerover", (event) => {
  const link = linkAt(event)
  if (event.pointerType === "touch" || link?.contains(event.relatedTarget)) return
  clearTimeout(timer)
  if (isOn(event)) return
  if (link) timer = setTimeout(show, HOVER, link, event.clientX)
  else if (open && !open.matches(":focus-visible")) timer = setTimeout(hide, LEAVE)
})
listen("focusin", (event) => {
  if (isOn(event)) return
  const link = linkAt(event)
  link?.matches(":focus-visible") ? show(link) : hide()
})
listen("focusout", (event) => {
  if (event.target === open && !event.relatedTarget) hide()
})
listen("keydown", (event) => {
  if (event.key !== "Escape" || !open) return
  if (card.contains(document.activeElement)) open.focus()
  hide()
})
addEventListener("resize", () => open && place())
addEventListener(
  "scroll",
  () => {
    const { top, bottom } = open?.getBoundingClientRect() || {}
    if (bottom < 0 || top > innerHeight) hide()
  },
  { passive: true },
)
stop.addEventListener("click", () => {
  words.click()
  says.textContent = words.dataset.stopped
  foot.hidden = true
  card.focus()
})

// Takes up what the reader did while this was on its way, if it still holds.
export const start = (turned) => {
  const { link, tapped, x } = turned
  touched = turned.touched
  if (tapped) {
    if (!tap(link, x)) location.href = link.href
  } else if (link.matches(":focus-visible")) show(link)
  else if (!touched && link.matches(":hover")) timer = setTimeout(show, HOVER, link, x)
}
