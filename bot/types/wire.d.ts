// What goes between the page, the panel and the service, as the scripts read it. docs/PROTOCOL.md has the whole.

/** What the panel says to the page around it. */
export type PanelMessage = "ready" | "close" | "left" | "token" | "print" | "printed";

/** What the page asks of the panel; the one thing it hands over is the token that its own server fetched, "" where it got none. */
export type PageMessage = "focus" | "leave" | "print" | { token: string };

/** The answer to `tokens/generate`, to `tokens/refresh`, and to starting and reconnecting, which have a stream. */
export interface TokenAnswer {
  conversationId: string;
  token: string;
  eraseToken?: string;
  streamUrl?: string;
}

/** What sessionStorage keeps, so that a reload comes back to the conversation. */
export type Kept = Pick<TokenAnswer, "conversationId" | "token" | "eraseToken"> & {
  /** Of the page it was begun in. */
  language?: string;
};

/** A page of the log, or a frame of a stream; a frame that only keeps the stream open is an empty text. */
export interface ActivitySet {
  activities: Activity[];
  watermark?: string;
}

/** One message. Only `id` and `type` are sure: the visitor's own are kept as whoever posted them wrote them. */
export interface Activity {
  id: string;
  type: string;
  from?: { id?: string; name?: string; role?: string };
  text?: string;
  suggestedActions?: { actions: Action[] };
  channelData?: ChannelData;
}

/** An answer to tap. */
export interface Action {
  title: string;
  value?: string;
}

/** What the guide's messages hold beyond their text, taken apart for the panel. The visitor's hold `clientActivityID`. */
export interface ChannelData {
  clientActivityID?: string;
  contentIds?: string[];
  contentHash?: string;
  kind?: "line" | "words" | "option" | "help" | "plan" | "question" | "marked" | "versions" | "card";
  prompt?: string;
  progress?: { asked: number; of: number };
  /** The suggested actions are steps of a scale. */
  dial?: Dial;
  options?: Option[];
  lines?: HelpLine[];
  card?: Card;
  marked?: Marked;
  versions?: Version[];
  plan?: Plan;
  ending?: "plan" | "safe" | "pause" | "done";
  forget?: true;
  erased?: true;
}

/** Titles from least to most, and which to begin at. */
export interface Dial {
  levels: string[];
  at: number;
}

export interface Option {
  id: string;
  title: string;
  for: string;
  against: string;
  living: string;
}

/** The answer to a question, who sees it otherwise, where it comes from, and what is asked along with it. */
export interface Card {
  text: string;
  disagree: string | null;
  from: string | null;
  beside: string[];
}

/** `text` says where to send a text message. */
export interface HelpLine {
  name: string;
  number: string | null;
  text: string | null;
  web: string | null;
  hours: string | null;
}

export interface Plan {
  title: string;
  items: PlanItem[];
  phrases: string[];
  note: string | null;
}

/** `leaves`: may leave the screen unless the visitor says otherwise. */
export interface PlanItem {
  part: string;
  heading: string;
  text: string;
  leaves: boolean;
}

/** The visitor's own line, and what is said before and after it. */
export interface Marked {
  text: string;
  spans: Span[];
  before: string | null;
  after: string | null;
}

export interface Version {
  title: string;
  text: string;
  spans: Span[];
}

/** Offsets are UTF-16 units of the line; length 0 is about the line as a whole. */
export interface Span {
  start: number;
  length: number;
  side: "lands" | "stings";
  label: string;
  note: string;
}
