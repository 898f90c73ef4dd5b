/** @import { LastingFetch } from "../../types/panel.d.ts" */

// A server that hangs is as good as away.
const longest = 20_000;

/** @param {number} status */
const passing = (status) => status === 408 || status === 429 || status >= 500;

/**
 * Resolves after so many milliseconds, or as soon as the browser is online again.
 * @param {number} milliseconds
 */
export const pause = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    addEventListener("online", resolve, { once: true });
  });

/**
 * A fetch that outlasts a lost network and a server that is away for a moment.
 * @param {AbortSignal} signal
 * @param {(isWaiting: boolean) => void} onWait
 * @returns {LastingFetch}
 */
export const lasting = (signal, onWait) => async (url, options = {}) => {
  for (let wait = 500; ; wait = Math.min(wait * 2, 15000)) {
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(longest)]);
    const response = await fetch(url, { cache: "no-store", credentials: "omit", ...options, signal: inTime }).catch(() => null);
    signal.throwIfAborted();
    if (response && !passing(response.status)) {
      onWait(false);
      return response;
    }
    onWait(true);
    await pause(wait);
    signal.throwIfAborted();
  }
};
