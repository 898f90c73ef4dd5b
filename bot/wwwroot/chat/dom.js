/** The element with this id. It is part of chat.html. */
export const byId = (id) => document.getElementById(id);

/** Makes an element. Strings become text nodes, so that no word is ever read as markup. */
export function h(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter(Boolean));
  return element;
}

export const button = (text, onclick, className = "") => h("button", { type: "button", onclick, className }, text);

/** Hands a file to the visitor. It is made here, and its name says nothing about where it came from. */
export function download(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  h("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}
