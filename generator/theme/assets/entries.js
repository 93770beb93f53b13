// Brings the entries of a long list: they lie in blocks beside its page, in the list's own markup.
const read = (address) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open("GET", address)
    // A browser takes a block for markup only where it is told that it is.
    request.overrideMimeType("text/html; charset=utf-8")
    request.responseType = "document"
    request.onload = () =>
      request.status < 400 && request.response ? resolve(request.response) : reject(request.status)
    request.onerror = reject
    request.send()
  })

/** Fetch a page, or a block that is read as if it stood on one, and read its links as it does. */
export const page = async (address, at = address) => {
  const found = await read(address)
  // In a drawing a link's `href` is no text and cannot be set.
  for (const link of found.querySelectorAll("a[href]"))
    link.setAttribute("href", new URL(link.getAttribute("href"), at))
  return found
}

/** Fetch the blocks of a list one after the other, and hand on the entries of each as it comes. */
export const entries = async (count, at, taken) => {
  for (let number = 1; number <= count; number += 1) {
    const block = await page(new URL(`entries/${number}.txt`, at), at)
    taken([...block.querySelectorAll("[data-of]")], block)
  }
}
