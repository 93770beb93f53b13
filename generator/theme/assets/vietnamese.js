// What `vietnamese.py` does to text, for what readers type: they may leave out marks and use other keyboards than ours.

// The look-alikes of đ that old keyboards type.
const LOOKALIKES = { Ð: "Đ", Ɖ: "Đ", ð: "đ", ɖ: "đ" }

/** Write text in composed letters, and with the true đ. */
export const composed = (text) => text.normalize("NFC").replace(/[ÐƉðɖ]/g, (letter) => LOOKALIKES[letter])

/** Reduce text to what a hurried reader types: "Chưng  Cất" to "chung cat". */
export const fold = (text) =>
  composed(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").replace(/\s+/g, " ").trim()
