// On a wide screen the sources of a text stand beside it, each where its section first cites it. They are the entries of
// the list at its end, in short; a screen reader has that list and needs them only once.
import { element } from "./element.js"

const text = document.querySelector(".long > .text")
const GAP = 10

const note = (citation) => {
  const entry = document.querySelector(citation.hash)
  const title = entry.querySelector(".record")
  const link = element("a", { href: title.href, tabIndex: -1, textContent: title.textContent })
  const facts = [".by", ".tongue"].map((part) => entry.querySelector(part)?.cloneNode(true)).filter(Boolean)
  return element("p", {}, element("b", { textContent: citation.textContent }), ...facts, link)
}

const notes = []
for (const section of text.querySelectorAll("section")) {
  const seen = new Set()
  for (const block of section.querySelectorAll("p, li, td")) {
    if (block.querySelector("p")) continue
    const fresh = [...block.querySelectorAll(".cite a")].filter(({ hash }) => !seen.has(hash) && seen.add(hash))
    if (fresh.length) notes.push([block, element("div", {}, ...fresh.map(note))])
  }
}
const column = element("div", { className: "side-notes", ariaHidden: "true" }, ...notes.map(([, one]) => one))

// Each beside its paragraph, or below the one before it where that is longer.
const lay = () => {
  const start = text.getBoundingClientRect().top
  let end = 0
  for (const [block, one] of notes) {
    const { top, height } = block.getBoundingClientRect()
    one.hidden = !height
    if (!height) continue
    const at = Math.max(top - start, end)
    one.style.top = `${at}px`
    end = at + one.offsetHeight + GAP
  }
}

text.append(column)
lay()
new ResizeObserver(lay).observe(text)
