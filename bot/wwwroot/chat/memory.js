/** @import { Kept } from "../../types/wire.d.ts" */

const key = "chat";
let forgotten = false;

function storage() {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

/**
 * What a reload needs to come back to the conversation, kept for this tab alone. A browser may deny storage to a
 * framed page of another site: then the conversation lives as long as the panel.
 */
export const memory = {
  denied: storage() === null,

  /** @returns {Kept | null} */
  read: () => JSON.parse(storage()?.getItem(key) ?? "null"),

  /** @param {Kept} tokens */
  write(tokens) {
    if (!forgotten) storage()?.setItem(key, JSON.stringify(tokens));
  },

  clear: () => storage()?.removeItem(key),

  /** Nothing is restored on this device from now on. */
  forget() {
    forgotten = true;
    memory.clear();
  },
};
