// The filters of the timeline and of the claims. What is chosen stands in the page's address: it can be shared, kept, and gone back from.
// The page shows the first entries of its list; all of them come in blocks, when a reader turns to a filter or comes with one.
// This file comes before the page, so that a list that will be narrowed is not shown whole first.
{
  const root = document.documentElement
  root.classList.toggle("filtering", location.search !== "")
  const SCREENFUL = 60

  const start = () => {
    const filters = document.querySelector(".filters")
    if (!filters) return
    const list = document.querySelector("[data-blocks]")
    const found = document.querySelector(".found")
    const pattern = found.querySelector("template").content.firstElementChild
    const none = found.querySelector(".none")
    const more = found.querySelector(".more")
    const selects = [...filters.querySelectorAll("select")]
    const output = filters.querySelector("output")
    const said = output.dataset
    const items = []
    let isComing, isWhole, passing, isComplete, room

    for (const second of filters.querySelectorAll("[data-like]"))
      second.append(...[...filters.querySelector(`[name=${second.dataset.like}]`).cloneNode(true).children].slice(1))

    // The empty value of each filter lets all pass.
    const values = (item) =>
      new Map(
        selects.map(({ name, dataset }) => [
          name,
          new Set(["", ...item.getAttribute(`data-${dataset.like || name}`).split(" ")]),
        ]),
      )

    // Each option says how many items it would leave, the other filters being as they are.
    const count = (left) => {
      for (const option of filters.querySelectorAll("option")) {
        option.dataset.name ||= option.text.replace(/ \(\d+\)$/, "")
        const number = left.get(`${option.closest("select").name} ${option.value}`) || 0
        option.text = `${option.dataset.name} (${number})`
        option.disabled = !number && !option.selected
      }
    }

    // Shows what passes under the headings of the list, so much of it as a screen bears.
    const show = () => {
      let section
      const sections = []
      for (const { item } of passing.slice(0, room)) {
        if (section?.dataset.in !== item.dataset.in) {
          section = pattern.cloneNode(true)
          section.dataset.in = item.dataset.in
          const head = item.querySelector(":scope > .in")
          section.firstElementChild.append(...(head ? head.cloneNode(true).childNodes : [item.dataset.in]))
          sections.push(section)
        }
        section.lastElementChild.append(item)
      }
      for (const old of found.querySelectorAll(":scope > section")) old.remove()
      none.before(...sections)
      more.hidden = passing.length <= room
    }

    const narrow = () => {
      const left = new Map()
      passing = []
      for (const one of items) {
        const missed = selects.filter(({ name, value }) => !one.values.get(name).has(value))
        if (!missed.length) passing.push(one)
        for (const { name } of selects.filter((select) => missed.every((one) => one === select)))
          for (const value of one.values.get(name)) {
            const key = `${name} ${value}`
            left.set(key, (left.get(key) || 0) + 1)
          }
      }
      if (isComplete) count(left)
      filters.querySelector("button").hidden = isWhole
      if (!isWhole) show()
      none.hidden = !isComplete || passing.length > 0
      const isAll = isWhole || passing.length === Number(said.total)
      // What else was said of all stays said.
      if (!isAll || !output.value.startsWith(said.dropped))
        output.value = isAll ? said.all : said.some.replace("{count}", passing.length)
      if (isWhole || isComplete || passing.length) root.classList.remove("filtering")
    }

    // A long list of choices comes with the entries.
    const offer = (block) => {
      for (const whole of block.querySelectorAll("select"))
        for (const select of selects.filter(({ name, dataset }) => whole.name === (dataset.like || name))) {
          const { value } = select
          select.replaceChildren(select.options[0], ...document.importNode(whole, true).children)
          select.value = value
        }
    }

    // Without the entries the page is as it was without a filter.
    const fail = () => {
      isComing = false
      items.length = 0
      root.classList.remove("filtering", "narrowed")
      found.hidden = true
      list.hidden = false
    }
    const bring = () => {
      if (isComing) return
      isComing = true
      import("./entries.js")
        .then(({ entries }) =>
          entries(Number(list.dataset.blocks), location.href, (fresh, block) => {
            items.push(...fresh.map((item) => ({ item: document.importNode(item, true), values: values(item) })))
            isComplete = items.length >= Number(said.total)
            offer(block)
            // What the address asks for may be offered only now.
            if (!isWhole) choose()
            if (!isWhole || isComplete) narrow()
          }),
        )
        .catch(fail)
    }

    // Takes the choices from the address; what is no choice there is none.
    const choose = () => {
      const asked = new URLSearchParams(location.search)
      for (const select of selects) {
        select.value = asked.get(select.name) || ""
        if (select.selectedIndex < 0) select.value = ""
      }
      // A choice that is not offered yet may come.
      const mayCome = !items.length && selects.some((one) => one.dataset.part && !one.value && asked.get(one.name))
      isWhole = !mayCome && selects.every(({ value }) => !value)
    }
    const read = () => {
      choose()
      room = SCREENFUL
      list.hidden = !isWhole
      found.hidden = isWhole
      root.classList.toggle("narrowed", !isWhole)
      if (!isWhole) bring()
      if (isWhole || items.length) narrow()
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

    // What was found unfolds in its place, with what the page of it says.
    const unfold = async ({ target }) => {
      const { page, of } = target.parentNode.dataset
      const place = target.lastElementChild
      if (!page || !target.open || place.hasChildNodes()) return
      const address = new URL(page, location.href).href
      try {
        const whole = (await (await import("./entries.js")).page(address)).getElementById(of)
        place.replaceChildren(...document.importNode(whole, true).childNodes)
      } catch {
        location.href = `${address}#${of}`
      }
    }

    filters.addEventListener("change", () => go(chosen()))
    for (const type of ["pointerdown", "focusin"]) filters.addEventListener(type, bring, { once: true })
    for (const button of document.querySelectorAll(".filters button, .none button")) button.onclick = clear
    more.onclick = () => {
      room += SCREENFUL
      show()
    }
    found.addEventListener("toggle", unfold, true)
    addEventListener("popstate", read)
    read()
  }
  document.addEventListener("DOMContentLoaded", start)
}
