// What widget.js gives to the page that carries it: for a practice's own scripts.

/** What a page may hear of: that something happened, and never what was said. */
export type GuidanceBotEvent = "open" | "close" | "leave";

/** Where a new conversation may begin, past the question of what brings the visitor. */
export type Doorway = "partner" | "client" | "talked" | "question" | "recording";

export interface GuidanceBotApi {
  /** Opens the panel, or puts the focus into it. A conversation that is under way goes on, wherever a new one would begin. */
  open(start?: Doorway): void;

  /** Hides the panel. The conversation goes on when it is opened again. */
  close(): void;

  /** Takes all of it off the page, as a site does that changes its pages without loading them. The conversation stays for this tab. */
  remove(): void;

  /** Calls back each time, and without any argument. */
  on(event: GuidanceBotEvent, listener: () => void): void;
}

declare global {
  interface Window {
    /** Not there before widget.js has run. */
    GuidanceBot?: GuidanceBotApi;
  }

  interface HTMLElementTagNameMap {
    /** Holds all that the loader draws. */
    "guidance-bot": HTMLElement;
  }
}
