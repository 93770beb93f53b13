// Sharing: the system's own sheet where there is one, and a menu with the other ways. What is shared is the page's own
// address, without what was filtered or where one came from, and what the page says in short. A preview has only the
// one at which it is read.
import { element } from "./element.js"

const here = () => (document.querySelector("[rel=canonical]") ?? location).href
const fetched = (name) => fetch(new URL(name, import.meta.url)).then((found) => found.json())

// A line as it reads, without the note that it is not translated.
const line = (place) =>
  [...(place?.childNodes ?? [])]
    .map((node) => (node.className === "unread" ? "" : node.textContent))
    .join("")
    .replace(/\s+/g, " ")
    .trim()

const ofEvent = (event) => ({
  title: line(event.querySelector("h3")),
  text: `${line(event.querySelector(".when"))}: ${line(event.querySelector("h3"))}`,
  url: new URL(event.querySelector(".permalink").getAttribute("href"), here()).href,
})
const ofPage = (menu) => {
  const [title, deck] = ["h1", ".deck"].map((place) => line(document.querySelector(`main ${place}`)))
  return { title, text: menu?.dataset.text ?? [title, deck].filter(Boolean).join("\n"), url: here() }
}
const told = (menu) => {
  const event = menu?.closest(".event")
  return event ? ofEvent(event) : ofPage(menu)
}

// Zalo reads an address in JSON, in base 64; blanks at its end spare the signs that would have to be escaped.
const forZalo = (url) => {
  const json = JSON.stringify({ url })
  return encodeURIComponent(btoa(json.padEnd(3 * Math.ceil(json.length / 3))))
}
const link = (textContent, href) => element("a", { textContent, href, target: "_blank", rel: "noopener" })
const links = (url) => [
  link("Zalo", `https://button-share.zalo.me/share_external?d=${forZalo(url)}`),
  link("Facebook", `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`),
  element("p", { textContent: url }),
]

const say = (place, words) => {
  place.value = ""
  // Said twice, it is to be heard twice.
  requestAnimationFrame(() => {
    place.value = words
  })
}

const copier = (words, name, text, said) =>
  element("button", {
    type: "button",
    textContent: words[name],
    onclick: ({ target }) =>
      navigator.clipboard.writeText(text).then(
        () => say(target.closest(".share").querySelector("output"), said),
        () => say(target.closest(".share").querySelector("output"), words.failed),
      ),
  })

// What others paste into their pages comes from where their programs find it, too.
const described = () => document.querySelector("[type='application/json+oembed']")
const code = async (words) => {
  // Where the site is read from may not be where it is published.
  const [path] = /oembed\/\w+\/.*/.exec(described().href)
  const { html } = await fetched(new URL(path, document.querySelector(".brand").href))
  const box = element("textarea", { readOnly: true, rows: 4, value: html, ariaLabel: words.embed })
  box.addEventListener("focus", () => box.select())
  return [element("p", { textContent: words["embed.how"] }), box, html]
}
const embedding = (words) => {
  const fold = element("details", {}, element("summary", { textContent: words.embed }))
  const fill = async () => {
    const [how, box, html] = await code(words)
    const copy = copier(words, "embed.copy", html, words["embed.copied"])
    fold.append(how, box, ...(navigator.clipboard ? [copy] : []))
  }
  fold.addEventListener("toggle", () => fill().catch(() => fold.remove()), { once: true })
  return fold
}

const furnish = async (menu) => {
  menu.dataset.whole = ""
  const words = await fetched(`share.${document.documentElement.lang}.json`)
  const { text, url } = told(menu)
  const list = menu.lastElementChild
  if (!list.firstChild) list.append(...links(url))
  const copies = [
    copier(words, "link", url, words.copied),
    copier(words, "text", `${text}\n${url}`, words["text.copied"]),
  ]
  list.prepend(...(navigator.clipboard ? copies : []))
  const isWhole = !menu.closest(".event") && described()
  list.querySelector("p").before(...(isWhole ? [embedding(words)] : []))
  list.append(element("output"))
  list.scrollIntoView({ block: "nearest" })
}

/** Open the system's sheet; the menu stays open behind it for those who want another way. */
const offer = (menu) => {
  const close = () => {
    menu.open = false
  }
  navigator.share?.(told(menu)).then(close, () => {})
}

/** Share what a menu stands beside. */
export const share = (asked) => {
  offer(asked)
  if (!("whole" in asked.dataset)) furnish(asked).catch(() => delete asked.dataset.whole)
}

/** Share the page from where there is no room for a menu: what is copied is told at a place. */
export const shareHere = async (place, copied) => {
  const page = ofPage(document.querySelector(".acts .share"))
  if (navigator.share) return navigator.share(page).catch(() => {})
  if (!navigator.clipboard) return prompt(page.title, page.url)
  await navigator.clipboard.writeText(page.url)
  say(place, copied)
}

// A menu goes when a reader turns to something else.
const open = () => document.querySelector(".share[open]")
document.addEventListener("click", ({ target }) => {
  const menu = open()
  if (menu && !menu.contains(target)) menu.open = false
})
document.addEventListener("keydown", ({ key }) => {
  const menu = key === "Escape" && open()
  if (!menu) return
  menu.open = false
  menu.firstElementChild.focus()
})
