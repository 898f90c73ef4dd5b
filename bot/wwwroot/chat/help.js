import { h } from "./dom.js";
import { label } from "./labels.js";

const phone = /[+\d*#][\d\s().*#-]*/;
const dial = (text) => phone.exec(text)?.[0].replace(/[^+\d*#]/g, "");

// "Text HOME to 741741": the number is the last run of digits.
const shortCode = (text) => text.match(/\+?\d[\d\s-]*/g)?.at(-1).replace(/[^+\d]/g, "");

const link = (href, text, className = "") => h("a", { href, className }, text);
const web = (address) =>
  /^https?:\/\//.test(address) && h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, label("help.web"));

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
      address && web(address),
    ),
  );
}

/** People to turn to, each with the ways to reach them. */
export const helpLines = (lines) => h("ul", { className: "help" }, ...lines.map(line));

/** What the text says beyond the lines themselves: no word of a help message is lost to its layout. */
export const besideLines = (text, lines) =>
  text.split("\n").filter((row) => !lines.some(({ name, number }) => row.includes(name) || (number && row.includes(number)))).join("\n");
