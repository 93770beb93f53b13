// Follows the anchors of the timeline: what an address names is unfolded, and an event that stands on the page of its year
// is found there, by the address too that it had when all stood on one page.
const list = document.querySelector("[data-anchors]")

const drop = () => {
  const output = document.querySelector(".filters output")
  history.replaceState(null, "", location.pathname + location.hash)
  dispatchEvent(new PopStateEvent("popstate"))
  output.value = `${output.dataset.dropped} ${output.dataset.all}`
}

const find = async (id) => {
  const count = Number(list.dataset.anchors)
  const timeline = new URL(list.dataset.at, location.href)
  const number = [...new TextEncoder().encode(id)].reduce((sum, byte) => sum + byte, 0) % count
  const years = await (await fetch(new URL(`anchors/${number}.json`, timeline))).json()
  const year = Object.keys(years).find((one) => years[one].includes(id))
  if (year) location.replace(new URL(`${year}/#${id}`, timeline))
}

const follow = () => {
  const id = decodeURIComponent(location.hash.slice(1))
  const place = id && document.getElementById(id)
  if (place) {
    if (place.closest("[hidden]")) drop()
    for (let fold = place.closest("details"); fold; fold = fold.parentNode.closest("details")) fold.open = true
    place.scrollIntoView()
  } else if (id && Number(list?.dataset.anchors)) find(id)
}

addEventListener("hashchange", follow)
// After the filters have taken their choices from the address.
addEventListener("DOMContentLoaded", follow)
