// Narrows a list to what is typed in its box; loaded when a reader first turns to one.
import { fold } from "./vietnamese.js"

const box = document.querySelector("[data-filter]")
const output = box.parentNode.querySelector("output")
const list = document.getElementById(box.dataset.filter)
const read = (parent, isElsewhere) =>
  [...parent.querySelectorAll(":scope > section > ul > li")].map((entry) => ({
    entry,
    text: fold(`${entry.textContent} ${entry.dataset.also || ""}`),
    isElsewhere,
  }))
const entries = read(list)

/** Show the entries that hold every word typed; without any, those that the page had. */
export const filter = () => {
  const words = fold(box.value).split(" ")
  for (const { entry, text, isElsewhere } of entries)
    entry.hidden = box.value ? !words.every((word) => text.includes(word)) : isElsewhere
  for (const section of list.children) section.hidden = !section.querySelector("li:not([hidden])")
  const shown = entries.filter(({ entry }) => !entry.hidden).length
  output.value = box.value ? output.dataset.shown.replace("{count}", shown) : ""
}

// A long list has further pages: what is typed is looked for there too.
for (const { href } of document.querySelectorAll(".pages a:not([aria-current])")) {
  const request = new XMLHttpRequest()
  request.open("GET", href)
  request.responseType = "document"
  request.onload = () => {
    const part = request.response?.getElementById(list.id)
    if (!part) return
    for (const link of part.querySelectorAll("a")) link.href = new URL(link.getAttribute("href"), href).href
    entries.push(...read(part, true))
    list.append(...part.children)
    filter()
  }
  request.send()
}
