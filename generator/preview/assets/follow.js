// Loads the page again when it has changed, at the place where it was being read. The server compares the version that
// is shown with the one there is now, so nothing is missed, whatever happened meanwhile.
const { version } = document.currentScript.dataset
const place = `place ${location.pathname}`
let changes
let isOurs = false

const listen = () => {
  changes?.close()
  // A browser keeps few connections to one host: pages that nobody sees ask when they are seen again.
  if (document.hidden) return
  changes = new EventSource(
    `/_preview/changes?${new URLSearchParams({ path: location.pathname + location.search, version })}`,
  )
  changes.addEventListener("changed", () => {
    changes.close()
    const isRead = document.readyState === "complete" && !document.body.classList.contains("notice")
    if (isRead) {
      sessionStorage.setItem(place, scrollY)
      history.scrollRestoration = "manual"
    }
    isOurs = true
    location.reload()
  })
}
document.addEventListener("visibilitychange", listen)
addEventListener("pagehide", () => {
  changes?.close()
  if (!isOurs) history.scrollRestoration = "auto"
})
addEventListener("pageshow", listen)

// The browser itself forgets the place when a page of problems stood in between. It must not begin to put it back either:
// where scrolling is smooth, what it began goes on after us, by some pixels. It obeys only what the page before had set.
const kept = sessionStorage.getItem(place)
history.scrollRestoration = kept === null ? "auto" : "manual"
if (kept !== null && !document.body.classList.contains("notice")) {
  addEventListener("load", () => {
    scrollTo({ top: kept, behavior: "instant" })
    sessionStorage.removeItem(place)
  })
}
