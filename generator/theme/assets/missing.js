// Puts the words of an address that is not there into the search boxes: "/glossary/chung-cat-x/" as "chung cat x".
const words = (path) => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
const last = location.pathname.split("/").filter(Boolean).pop() ?? ""
const typed = words(last)
  .replace(/\.\w+$/, "")
  .replace(/[^\p{L}\p{N}]+/gu, " ")
  .trim()
for (const field of document.querySelectorAll(".search-asks input")) field.value ||= typed
