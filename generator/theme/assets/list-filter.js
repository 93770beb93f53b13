// Narrows a list to what is typed in its box; loaded when a reader first turns to one.
import { entries } from "./entries.js"
import { fold } from "./vietnamese.js"

// So many entries are shown at once: who wants others types on.
const MOST = 100

const box = document.querySelector("[data-filter]")
const output = box.parentNode.querySelector("output")
const list = document.getElementById(box.dataset.filter)
const own = [...list.children]
const known = (entry) => ({ entry, text: fold(`${entry.textContent} ${entry.dataset.also || ""}`) })
const listed = [...list.querySelectorAll(":scope > section > ul > li")].map(known)
// What a long list has on further pages comes in blocks.
const all = []
const found = document.createElement("section")
const lines = document.createElement("ul")
found.append(lines)
found.hidden = true

const narrow = (passing) => {
  const shown = new Set(passing)
  for (const one of listed) one.entry.hidden = !shown.has(one)
  for (const section of own) section.hidden = !section.querySelector("li:not([hidden])")
}
const gather = (passing) => {
  found.hidden = !box.value
  for (const section of own) section.hidden = !!box.value
  lines.replaceChildren(...passing.slice(0, MOST).map(({ entry }) => entry))
}

/** Show the entries that hold every word typed; without any, those that the page had. */
export const filter = () => {
  const words = fold(box.value).split(" ")
  const passing = (all.length ? all : listed).filter(({ text }) => words.every((word) => text.includes(word)))
  if (all.length) gather(passing)
  else narrow(passing)
  output.value = box.value ? output.dataset.shown.replace("{count}", passing.length) : ""
}

const { blocks, at } = list.dataset
if (blocks) {
  list.append(found)
  entries(Number(blocks), new URL(at, location.href), (fresh) => {
    if (!all.length) narrow(listed)
    all.push(...fresh.map((entry) => known(document.importNode(entry, true))))
    filter()
  })
}
