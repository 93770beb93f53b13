// The page of the results. What was asked stands in its address: it can be shared, kept, and gone back from.
const form = document.querySelector(".search-asks")
const field = form.querySelector("input")
const title = document.title

// The address follows what is typed; the switch of language, too, reads it there.
const changed = (query, kind) => {
  const facts = Object.entries({ q: query, kind }).filter(([, value]) => value)
  const search = facts.length ? `?${new URLSearchParams(facts)}` : ""
  document.title = query ? `“${query}” – ${title}` : title
  if (search === location.search) return
  history.replaceState(null, "", location.pathname + search)
  dispatchEvent(new PopStateEvent("popstate"))
}

let making

const make = async () => {
  const { ready, results } = await import("./search-results.js")
  await ready()
  const found = results(changed, false)
  document.querySelector(".search-found").append(...found.nodes)
  return found
}

const ask = async (kind) => {
  making ??= make()
  try {
    await (await making).ask(field.value, kind)
  } catch {
    making = undefined
  }
}

const asked = new URLSearchParams(location.search)
field.value = asked.get("q") ?? field.value
if (field.value) ask(asked.get("kind") ?? "")
field.addEventListener("input", () => ask())
form.addEventListener("submit", (event) => {
  event.preventDefault()
  ask()
})
