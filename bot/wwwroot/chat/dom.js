/** @import { Child, Parts } from "../../types/panel.d.ts" */

/**
 * The element with this id. It is part of chat.html.
 * @template {keyof Parts} Id
 * @param {Id} id
 */
export const byId = (id) =>
  /** @type {Parts[Id]} */
  (document.getElementById(id));

/**
 * Makes an element. Strings become text nodes, so that no word is ever read as markup.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} properties
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.flatMap((child) => child || []));
  return element;
}

/**
 * @param {string} text
 * @param {(event: MouseEvent) => void} onclick
 */
export const button = (text, onclick, className = "") => h("button", { type: "button", onclick, className }, text);

/**
 * An answer to tap. For a moment it takes no pointer: the second half of a double click on the last ones would give it.
 * @param {string} text
 * @param {() => void} choose
 */
export function choice(text, choose) {
  const shown = button(text, ({ detail }) => {
    if (detail === 0 || !shown.ariaDisabled) choose();
  });
  shown.ariaDisabled = "true";
  setTimeout(() => (shown.ariaDisabled = null), 300);
  return shown;
}

/**
 * Hands a file to the visitor. It is made here, and its name says nothing about where it came from.
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function download(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  h("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}

/** A random id, as 32 hexadecimal digits. */
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
