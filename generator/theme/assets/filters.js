// The filters of the timeline and of the claims. What is chosen stands in the page's address: it can be shared, kept, and gone back from.
// This file comes before the page, so that a list that will be narrowed is not shown whole first.
{
  const root = document.documentElement
  root.classList.toggle("filtering", location.search !== "")

  const start = () => {
    const filters = document.querySelector(".filters")
    const list = document.querySelector("[data-items]")
    const selects = [...filters.querySelectorAll("select")]
    for (const second of filters.querySelectorAll("[data-like]"))
      second.append(...[...filters.querySelector(`[name=${second.dataset.like}]`).cloneNode(true).children].slice(1))
    const options = [...filters.querySelectorAll("option")]
    const output = filters.querySelector("output")
    const said = output.dataset
    const names = new Map(options.map((option) => [option, option.text.replace(/ \(\d+\)$/, "")]))
    const drawn = new Map(
      [...document.querySelectorAll(".months a")].map((link) => [link.getAttribute("href").slice(1), link]),
    )
    const items = [...list.querySelectorAll(list.dataset.items)].map((item) => ({
      item,
      // The empty value of each filter lets all pass.
      values: new Map(
        selects.map(({ name, dataset }) => [
          name,
          new Set(["", ...item.getAttribute(`data-${dataset.like || name}`).split(" ")]),
        ]),
      ),
    }))
    const sections = [...list.querySelectorAll("section")].map((section) => [
      section,
      document.querySelector(`.jump [href="#${section.firstElementChild.id}"]`)?.parentNode || section,
    ])

    const show = ({ item }, is) => {
      item.hidden = !is
      drawn.get(item.querySelector("[id]")?.id)?.classList.toggle("faint", !is)
    }

    // Each option says how many items it would leave, the other filters being as they are.
    const count = (left) => {
      for (const option of options) {
        const number = left.get(`${option.closest("select").name} ${option.value}`) || 0
        option.text = `${names.get(option)} (${number})`
        option.disabled = !number && !option.selected
      }
    }

    const narrow = () => {
      const left = new Map()
      let shown = 0
      for (const one of items) {
        const missed = selects.filter(({ name, value }) => !one.values.get(name).has(value))
        show(one, !missed.length)
        shown += !missed.length
        for (const { name } of selects.filter((select) => missed.every((one) => one === select)))
          for (const value of one.values.get(name)) {
            const key = `${name} ${value}`
            left.set(key, (left.get(key) || 0) + 1)
          }
      }
      const shownIn = `${list.dataset.items}:not([hidden])`
      for (const [section, link] of sections) section.hidden = link.hidden = !section.querySelector(shownIn)
      count(left)
      const isWhole = selects.every(({ value }) => !value)
      filters.querySelector("button").hidden = isWhole
      // What is asked for lies open, whatever its year.
      for (const fold of list.querySelectorAll(".older")) fold.open = !isWhole
      list.querySelector(".none").hidden = shown > 0
      output.value = shown < items.length ? said.some.replace("{count}", shown) : said.all
    }

    // Takes the choices from the address; what is no choice there is none.
    const read = () => {
      const asked = new URLSearchParams(location.search)
      for (const select of selects) {
        select.value = asked.get(select.name) || ""
        if (select.selectedIndex < 0) select.value = ""
      }
      narrow()
    }

    const go = (search) => {
      if (search === location.search) return
      history.pushState(null, "", location.pathname + search)
      dispatchEvent(new PopStateEvent("popstate"))
    }
    const chosen = () => {
      const filled = selects.filter(({ value }) => value).map(({ name, value }) => [name, value])
      return filled.length ? `?${new URLSearchParams(filled)}` : ""
    }
    const clear = () => {
      go("")
      selects[0].focus()
    }

    // An item that one is led to is shown, whatever was chosen before.
    const reveal = () => {
      const item = document.getElementById(location.hash.slice(1))
      if (!item || !list.contains(item)) return
      if (item.closest("[hidden]")) {
        history.replaceState(null, "", location.pathname + location.hash)
        dispatchEvent(new PopStateEvent("popstate"))
        output.value = `${said.dropped} ${said.all}`
      }
      for (let fold = item.closest("details"); fold; fold = fold.parentNode.closest("details")) fold.open = true
      item.scrollIntoView()
    }

    filters.addEventListener("change", () => go(chosen()))
    for (const button of document.querySelectorAll(".filters button, .none button")) button.onclick = clear
    addEventListener("popstate", read)
    addEventListener("hashchange", reveal)
    read()
    reveal()
    root.classList.remove("filtering")
  }
  document.addEventListener("DOMContentLoaded", start)
}
