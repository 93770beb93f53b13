// The bar that comes back when a reader turns back up a long page: where one is, search, the other language, sharing,
// the top. It is made of what the page has already.
import { element } from "./element.js"

const head = document.querySelector(".site-head")
const language = document.querySelector(".language")
const { share, copied, up } = head.dataset
// A page no longer than this has no way back worth a bar.
const isLong = () => document.documentElement.scrollHeight > 3 * innerHeight
// So many pixels are no turn: a thumb trembles.
const TURN = 8

const opener = document.querySelector(".find")
const drawn = (path) => {
  const icon = opener.querySelector(".icon").cloneNode(true)
  if (path) icon.firstElementChild.setAttribute("d", path)
  return icon
}

const button = (name, path, press) =>
  element("button", { type: "button", ariaLabel: name, title: name, onclick: press }, drawn(path))

// The contents of a long text, or the years or letters that part a list.
const list = document.querySelector(".contents ol, .jump ul")
const links = [...(list?.querySelectorAll("a[href^='#']") ?? [])]
const stops = links
  .map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link])
  .filter(([stop]) => stop)

const place = element("span", { textContent: document.querySelector("h1").textContent })
const where = stops.length ? element("details", {}, element("summary", {}, place)) : place
const ways = new Map()
if (stops.length) {
  const way = element("ol", {})
  for (const [stop, link] of stops) {
    const copy = element("a", { href: link.hash, textContent: link.textContent })
    ways.set(stop, [link, copy])
    way.append(element("li", {}, copy))
  }
  where.append(way)
  way.addEventListener("click", () => {
    where.open = false
  })
}

const other = language.cloneNode(true)
for (const type of ["pointerdown", "focus"])
  other.addEventListener(type, () => {
    language.dispatchEvent(new Event(type))
    other.href = language.href
  })
const find = button(opener.ariaLabel, "", () => opener.click())
const said = element("output")
const sharing = button(share, "M8 10V2M5 4.8L8 1.8l3 3M4.5 7.5h-1v6h9v-6h-1", () =>
  import("./share.js").then((menu) => menu.shareHere(said, copied)),
)
const top = button(up, "M3.5 8.5L8 4l4.5 4.5M8 4v9", () => {
  scrollTo(0, 0)
  document.querySelector(".brand").focus({ preventScroll: true })
})
// Named after the page: the contents and the sections are called by what they are.
const bar = element("nav", { className: "slim-bar", ariaLabel: place.textContent })
bar.append(element("div", { className: "page" }, where, find, other, sharing, said, top))

const current = () => {
  const line = innerHeight / 3
  let read
  for (const [stop] of stops) if (stop.getBoundingClientRect().top < line) read = stop
  for (const [stop, both] of ways) for (const link of both) link.ariaCurrent = stop === read ? "true" : null
  place.textContent = read ? ways.get(read)[1].textContent : document.querySelector("h1").textContent
}

let before = scrollY
let isDue = false
const follow = () => {
  isDue = false
  current()
  if (Math.abs(scrollY - before) < TURN) return
  const isShown = scrollY > innerHeight && isLong() && (scrollY < before || where.open === true)
  bar.classList.toggle("shown", isShown)
  bar.inert = !isShown
  before = scrollY
}
const soon = () => {
  if (isDue) return
  isDue = true
  requestAnimationFrame(follow)
}

bar.inert = true
const styles = { rel: "stylesheet", href: new URL("bar.css", import.meta.url).href }
styles.onload = () => {
  head.after(bar)
  addEventListener("scroll", soon, { passive: true })
}
document.head.append(element("link", styles))
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") where.open = false
})
