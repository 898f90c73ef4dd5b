import { h } from "./dom.js";
import { label } from "./labels.js";
/** @import { HelpLine } from "../../types/wire.d.ts" */

const phone = /[+\d*#][\d\s().*#-]*/;
/** @param {string} text */
const dial = (text) => phone.exec(text)?.[0].replace(/[^+\d*#]/g, "");

// "Text HOME to 741741": the number is the last run of digits.
/** @param {string} text */
const shortCode = (text) => text.match(/\+?\d[\d\s-]*/g)?.at(-1)?.replace(/[^+\d]/g, "");

/**
 * @param {string} href
 * @param {string} text
 */
const link = (href, text, className = "") => h("a", { href, className }, text);
// Several are read one after another, without what stands around them.
/**
 * @param {string} address
 * @param {string} name
 */
const web = (address, name) =>
  /^https?:\/\//.test(address) &&
  h("a", { href: address, target: "_blank", rel: "noopener noreferrer", ariaLabel: `${label("help.web")}: ${name}` }, label("help.web"));

/** @param {HelpLine} line */
function line({ name, number, text, web: address, hours }) {
  return h(
    "li",
    {},
    h("strong", {}, name),
    hours && h("span", { className: "hours" }, hours),
    h(
      "div",
      { className: "reach" },
      number && (dial(number) ? link(`tel:${dial(number)}`, `${label("help.call")} ${number}`, "solid") : number),
      text && (shortCode(text) ? link(`sms:${shortCode(text)}`, `${label("help.text")} ${text}`) : text),
      address && web(address, name),
    ),
  );
}

/**
 * People to turn to, each with the ways to reach them.
 * @param {HelpLine[]} lines
 */
export const helpLines = (lines) => h("ul", { className: "help" }, ...lines.map(line));

/**
 * What the text says beyond the lines themselves: no word of a help message is lost to its layout.
 * @param {string} text
 * @param {HelpLine[]} lines
 */
export const besideLines = (text, lines) =>
  text.split("\n").filter((row) => !lines.some(({ name, number }) => row.includes(name) || (number && row.includes(number)))).join("\n");
