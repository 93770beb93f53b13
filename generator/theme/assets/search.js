// The search dialog, made when a reader first asks for it. The arrow keys move the focus itself.
import { element } from "./element.js"
import { ready, results, say } from "./search-results.js"

let dialog, field, found
let opensFirst = false

const make = async () => {
  await ready()
  field = element("input", { type: "search", placeholder: say("field"), ariaLabel: say("title") })
  Object.assign(field, { autocomplete: "off", autocapitalize: "none", spellcheck: false, enterKeyHint: "go" })
  const close = element("button", { type: "button", textContent: say("close"), onclick: () => dialog.close() })
  found = results(() => {}, true)
  const form = element("form", { role: "search", className: "search-form" }, field, close)
  const body = element("div", { className: "search-body" }, ...found.nodes)
  dialog = element("dialog", { className: "search", ariaLabel: say("title") }, form, body, keys())
  listen(form)
  document.body.append(dialog)
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
  field.oninput = search
  dialog.onkeydown = onKey
  dialog.onclick = (event) => {
    // The backdrop belongs to the dialog, what lies on it does not. A link may lead to a place on this very page.
    const isLeaving = event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (event.target === dialog || isLeaving) dialog.close()
  }
}

// A result may be opened by Enter as soon as it answers what stands in the field.
const search = async () => {
  opensFirst = false
  if ((await found.ask(field.value)) && opensFirst) {
    opensFirst = false
    found.list.querySelector("a")?.click()
  }
}

const onKey = (event) => {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
  // Browsers differ in whether Esc empties a search field or closes the dialog around it.
  if (event.key === "Escape") {
    event.preventDefault()
    dialog.close()
  } else if (event.target === field) inField(event)
  else if (stops().includes(event.target)) inList(event)
}

const stops = () => [...found.list.querySelectorAll("a"), ...(found.more.hidden ? [] : [found.more])]

const inField = (event) => {
  if (event.key === "ArrowDown") move(event, 0)
  if (event.key !== "Enter") return
  event.preventDefault()
  if (found.list.ariaBusy === "false") found.list.querySelector("a")?.click()
  else opensFirst = true
}

const inList = (event) => {
  const all = stops()
  const at = all.indexOf(event.target)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
  if (to !== undefined) move(event, to)
  else if ((event.key.length === 1 && event.target !== found.more) || event.key === "Backspace") field.focus()
}

const move = (event, to) => {
  event.preventDefault()
  if (to < 0) field.focus()
  else stops()[to]?.focus()
}

let making

/** Open the dialog; it is made the first time. On the page of the results, go to its own field. */
export const open = async () => {
  const own = document.querySelector(".search-own")
  if (own) return own.focus()
  making ??= make()
  try {
    await making
  } catch (error) {
    making = undefined
    throw error
  }
  if (dialog.open) return undefined
  dialog.showModal()
  field.focus()
  return field.select()
}
