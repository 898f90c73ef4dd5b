// "Make it yours": every setting shows at once on the button in the corner and in the line to copy.
import { contrast, luminance, parts } from "./contrast.js";
import { launcher, line, put, written } from "./embed.js";
/** @import { Attributes } from "./embed.js" */

const Least = 4.5;

// What is looked for is part of index.html.
const [form, own, snippet, copied, sample, reading] =
  /** @type {[HTMLFormElement, HTMLInputElement, HTMLElement, HTMLElement, HTMLElement, HTMLOutputElement]} */
  (["settings", "own", "snippet", "copied", "sample", "reading"].map((id) => document.getElementById(id)));

/** @returns {Attributes} */
function chosen() {
  const data = new FormData(form);
  /** @param {string} name */
  const of = (name) => `${data.get(name) ?? ""}`;
  const start = of("start");
  return { color: of("color") === "own" ? own.value : of("color"), position: of("position"), ...(start && { start }) };
}

/**
 * @param {number} ratio
 * @param {boolean} light Whether the words are lighter than their ground.
 */
function verdict(ratio, light) {
  const told = `${light ? "White" : "Dark"} words on this colour: ${Math.floor(ratio * 10) / 10} to 1. `;
  if (ratio >= Least) return told + "That reads well.";
  return told + `Some people will find that hard to read; ${Least} is the least. Try it a little ${light ? "darker" : "lighter"}.`;
}

// Read off the button itself: the loader chooses the colour of its words.
function read() {
  const button = launcher();
  sample.hidden = !button;
  if (!button) return void (reading.value = "The guide does not answer just now. The line below is right all the same.");
  const { color, backgroundColor } = getComputedStyle(button);
  sample.textContent = button.textContent;
  Object.assign(sample.style, { color, backgroundColor });
  const [words, ground] = [parts(color), parts(backgroundColor)];
  const ratio = contrast(words, ground);
  reading.classList.toggle("low", ratio < Least);
  reading.value = verdict(ratio, luminance(words) > luminance(ground));
}

// The tag, its source and each attribute in a piece of its own, so that none is broken where it need not be.
/** @param {string} text */
const write = (text) =>
  snippet.replaceChildren(...text.split(/(?<= )/).map((piece) => Object.assign(document.createElement("span"), { textContent: piece })));

/** @param {Event} event */
async function change({ target }) {
  const colors = form.elements.namedItem("color");
  if (target === own && colors instanceof RadioNodeList) colors.value = "own";
  copied.textContent = "";
  write(line(chosen()));
  await put(chosen());
  read();
}

async function copy() {
  copied.textContent = "";
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    copied.textContent = "Copied";
  } catch {
    getSelection()?.selectAllChildren(snippet);
    copied.textContent = "Your browser did not copy it. The line is selected: copy it yourself.";
  }
}

form.addEventListener("input", change);
document.getElementById("copy")?.addEventListener("click", copy);
form.hidden = false;
write(line(written()));
read();
