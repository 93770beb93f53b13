// List what a finger may miss: links and buttons that stand alone, as against those in running text, and are lower than
// `least` pixels. What only eyes have is there a second time.
;(least) => {
  const missed = []
  for (const fold of document.querySelectorAll("main details")) fold.open = true
  for (const target of document.querySelectorAll("a[href], button, summary, select, input")) {
    // A link may lead there from all of a row that it lies over.
    const isOfRow = getComputedStyle(target, "::after").position === "absolute" && target.offsetParent.matches("li")
    const { width, height } = (isOfRow ? target.offsetParent : target).getBoundingClientRect()
    if (!target.checkVisibility({ visibilityProperty: true }) || width < 2 || target.closest("svg, .skip, sup, td, [aria-hidden=true]")) continue
    if (height < least - 0.5 && !isInText(target)) missed.push(`${named(target)} ${Math.round(height)} px`)
  }
  return missed

  // Running text: the block around it has words of its own, before or after.
  function isInText(target) {
    if (getComputedStyle(target).display !== "inline") return false
    let block = target.parentElement
    while (getComputedStyle(block).display === "inline") block = block.parentElement
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    while (texts.nextNode())
      if (/[\p{L}\p{N}]/u.test(texts.currentNode.data) && !texts.currentNode.parentElement.closest("a, button")) return true
    return false
  }

  function named(target) {
    const around = target.closest("[class]:not(body, main, a, button)")
    return `${around?.tagName.toLowerCase()}.${around?.className} ${target.tagName.toLowerCase()}.${target.className} “${target.textContent.trim().slice(0, 24)}”`
  }
}
