// What a script adds: the choice of light or dark, a language switch that keeps the place, filters on long lists.
const root = document.documentElement

const keep = (scheme) => {
  try {
    scheme === "auto" ? localStorage.removeItem("scheme") : localStorage.setItem("scheme", scheme)
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
  next === "auto" ? delete root.dataset.scheme : (root.dataset.scheme = next)
  keep(next)
  label()
})
label()

const language = document.querySelector(".language")
const keepPlace = () => {
  language.hash = location.hash
}
addEventListener("hashchange", keepPlace)
keepPlace()

const menu = document.querySelector(".menu")
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu.open) {
    menu.open = false
    menu.firstElementChild.focus()
  }
})

if (matchMedia("(min-width: 64rem)").matches) document.querySelector(".contents")?.setAttribute("open", "")

for (const copy of navigator.clipboard ? document.querySelectorAll(".copy") : []) {
  copy.hidden = false
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(copy.previousElementSibling.textContent)
    copy.nextElementSibling.value = copy.dataset.copied
  })
}

// Readers type without marks: "chung cat" finds "chưng cất".
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d")
const box = document.querySelector("[data-filter]")
if (box) {
  const list = document.getElementById(box.dataset.filter)
  const entries = [...list.querySelectorAll(":scope > section > ul > li")].map((entry) => [
    entry,
    fold(`${entry.textContent} ${entry.dataset.also || ""}`),
  ])
  const output = box.parentNode.querySelector("output")
  const filter = () => {
    const words = fold(box.value).split(/\s+/)
    for (const [entry, text] of entries) entry.hidden = !words.every((word) => text.includes(word))
    for (const section of list.children) section.hidden = !section.querySelector("li:not([hidden])")
    const shown = entries.filter(([entry]) => !entry.hidden).length
    output.value = box.value ? output.dataset.shown.replace("{count}", shown) : ""
  }
  box.addEventListener("input", filter)
  filter()
}
