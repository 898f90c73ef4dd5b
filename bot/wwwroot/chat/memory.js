const key = "chat";
let forgotten = false;

/**
 * What a reload needs to come back to the conversation, kept for this tab alone. A browser may deny storage to a
 * framed page of another site: then the conversation lives as long as the panel.
 */
export const memory = {
  read() {
    try {
      return JSON.parse(sessionStorage.getItem(key) ?? "null");
    } catch {
      return null;
    }
  },

  write(tokens) {
    if (forgotten) return;
    try {
      sessionStorage.setItem(key, JSON.stringify(tokens));
    } catch {
      forgotten = true;
    }
  },

  /** Nothing is restored on this device from now on. */
  forget() {
    forgotten = true;
    memory.clear();
  },

  clear() {
    try {
      sessionStorage.removeItem(key);
    } catch {
      forgotten = true;
    }
  },
};
