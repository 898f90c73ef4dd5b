import type { memory } from "../wwwroot/chat/memory.js";
import type { Doorway, GuidanceBotEvent } from "./widget.d.ts";
import type { Activity } from "./wire.d.ts";

/** The elements of chat.html that the scripts ask for, by id. */
export interface Parts {
  leave: HTMLButtonElement;
  close: HTMLButtonElement;
  progress: HTMLProgressElement;
  said: HTMLElement;
  log: HTMLElement;
  typing: HTMLElement;
  chips: HTMLElement;
  gone: HTMLElement;
  again: HTMLButtonElement;
  offline: HTMLElement;
  composer: HTMLFormElement;
  say: HTMLTextAreaElement;
  options: HTMLButtonElement;
  menu: HTMLElement;
  announcer: HTMLElement;
  idle: HTMLElement;
  unhide: HTMLButtonElement;
}

/** What can be put into an element; what is empty is left out, so that a part may be said with `&&`. */
export type Child = Node | string | false | null | undefined;

/** Says something in the visitor's name. */
export type Choose = (words: string) => void;

/** What a conversation tells the panel. */
export interface Heard {
  activity(activity: Activity, replayed: boolean): void;
  resumed(): void;
  waiting(isWaiting: boolean): void;
  /** The message can never be sent. */
  refused(clientActivityID: string, why: "refused" | "unsent"): void;
  /** There is no conversation any more. */
  gone(): void;
}

/** The panel's own listeners to the page around it. */
export interface PageListeners {
  focus?(): void;
  leave?(): void;
  print?(): void;
  token?(token: string): void;
}

/** What the loader hands to frame.js, which makes the panel. */
export interface Surroundings {
  root: ShadowRoot;
  /** Holds Leave and the launcher. */
  bar: HTMLElement;
  launcher: HTMLElement;
  /** Where the service lies. */
  href: string;
  settings: DOMStringMap;
  /** The language of the panel, as a tag the service offers. */
  lang: string;
  /** What the panel is called. */
  name: string;
  /** Ends what listens to the page. */
  signal: AbortSignal;
  tell(event: GuidanceBotEvent): void;
  leave(): void;
  /** Goes to the neutral page. */
  go(): void;
  /** The guide cannot be had just now. */
  away(): void;
}

/** The panel as the loader knows it. */
export interface Framed {
  open(start?: Doorway): void;
  close(): void;
  leave(): void;
}

/** A fetch that is tried until it is answered. */
export type LastingFetch = (url: string | URL, options?: RequestInit) => Promise<Response>;

export type Memory = typeof memory;
