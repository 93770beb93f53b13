// Say what a reader would see wrong on a page as it is laid out now; nothing if it fits.
;() => {
  const faults = new Set()
  const lines = []
  const range = document.createRange()
  const root = document.documentElement
  if (root.scrollWidth > innerWidth) faults.add(`the page is ${root.scrollWidth} px wide`)
  // The menu for sharing is meant to lie over what follows it.
  for (const fold of document.querySelectorAll("main details:not(.share)")) fold.open = true
  visit(document.body, { scrolls: false, bottom: Infinity })
  compare()
  return [...faults].slice(0, 12)

  // Only the screen can be too small, not a box that is there to be scrolled. Lines after which a text is cut on
  // purpose, with a sign that it is, are there no more.
  function visit(element, box) {
    const style = getComputedStyle(element)
    if (style.display === "none" || style.visibility === "hidden" || isForScreenReaders(style)) return
    const isCutOnPurpose = style.webkitLineClamp !== "none"
    if (/hidden|clip/.test(style.overflowX + style.overflowY) && !isCutOnPurpose && !(element instanceof SVGElement)) {
      if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
        faults.add(`cut off: ${named(element)}`)
    }
    const scrolls = box.scrolls || /auto|scroll/.test(style.overflowX)
    const within = { scrolls, bottom: isCutOnPurpose ? element.getBoundingClientRect().bottom : box.bottom }
    const isFolded = element.tagName === "DETAILS" && !element.open
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) read(child, within)
      else if (child.nodeType === Node.ELEMENT_NODE && (!isFolded || child.tagName === "SUMMARY")) visit(child, within)
    }
  }

  function isForScreenReaders({ position, width, height }) {
    return position === "absolute" && width === "1px" && height === "1px"
  }

  function read(text, box) {
    if (!text.data.trim() || box.scrolls) return
    range.selectNodeContents(text)
    for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
      if (width < 2 || bottom > box.bottom + height / 4) continue
      if (left < -1 || right > innerWidth + 1) faults.add(`outside the screen: ${named(text)}`)
      // Lines stand close, and letters have room above and below: what counts is their middle.
      lines.push({ text, left, right, top: top + height / 4, bottom: bottom - height / 4 })
    }
  }

  function compare() {
    lines.sort((one, other) => one.top - other.top)
    lines.forEach((one, at) => {
      for (let next = at + 1; next < lines.length && lines[next].top < one.bottom - 1; next++) {
        const other = lines[next]
        const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        if (one.text !== other.text && shared > 2) faults.add(`${named(one.text)} lies over ${named(other.text)}`)
      }
    })
  }

  function named(node) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node
    const kind = element.getAttribute("class") || element.parentElement.getAttribute("class") || ""
    return `${element.tagName.toLowerCase()} (${kind}) “${node.textContent.trim().slice(0, 30)}”`
  }
}
