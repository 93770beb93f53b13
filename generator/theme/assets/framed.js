// A page that another site shows in a frame of its own says so, and where it stands. Only a header could forbid it, which
// a host of static files does not send for us.
import { element } from "./element.js"

const { href } = document.querySelector("[rel=canonical]") ?? location
const words = await (await fetch(new URL(`share.${document.documentElement.lang}.json`, import.meta.url))).json()
const way = element("a", { href, target: "_top", textContent: href })
document.querySelector("main").replaceChildren(element("p", {}, words.framed, " ", way))
document.querySelector(".site-foot").remove()
