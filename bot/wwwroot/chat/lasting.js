const passing = (status) => status === 408 || status === 429 || status >= 500;

/** Resolves after so many milliseconds, or as soon as the browser is online again. */
export const pause = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    addEventListener("online", resolve, { once: true });
  });

/** A fetch that outlasts a lost network and a server that is away for a moment. */
export const lasting = (signal, onWait) => async (url, options = {}) => {
  for (let wait = 500; ; wait = Math.min(wait * 2, 15000)) {
    const response = await fetch(url, { cache: "no-store", credentials: "omit", signal, ...options }).catch(() => null);
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
