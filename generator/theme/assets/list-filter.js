// Narrows a list to what is typed in its box; loaded when a reader first turns to one.
import { fold } from "./vietnamese.js"

const box = document.querySelector("[data-filter]")
const output = box.parentNode.querySelector("output")
const list = document.getElementById(box.dataset.filter)
const entries = [...list.querySelectorAll(":scope > section > ul > li")].map((entry) => [
  entry,
  fold(`${entry.textContent} ${entry.dataset.also || ""}`),
])

/** Show the entries that hold every word typed. */
export const filter = () => {
  const words = fold(box.value).split(" ")
  for (const [entry, text] of entries) entry.hidden = !words.every((word) => text.includes(word))
  for (const section of list.children) section.hidden = !section.querySelector("li:not([hidden])")
  const shown = entries.filter(([entry]) => !entry.hidden).length
  output.value = box.value ? output.dataset.shown.replace("{count}", shown) : ""
}
