// A practice's own script, as its developer may write it, and what the types keep them from. Only read by tsc.
import type { GuidanceBotApi, GuidanceBotEvent } from "../../bot/types/widget.d.ts";

const guide: GuidanceBotApi | undefined = window.GuidanceBot;
const told: GuidanceBotEvent[] = [];

window.GuidanceBot?.open();
guide?.open("recording");
guide?.close();
guide?.remove();
guide?.on("open", () => told.push("open"));
guide?.on("close", () => told.push("close"));
guide?.on("leave", async () => {
  await fetch("/left", { method: "POST" });
});

// @ts-expect-error The script may not have run yet.
window.GuidanceBot.open();

// @ts-expect-error There is no such event.
guide?.on("message", () => {});

// @ts-expect-error Events carry no words.
guide?.on("open", (words: string) => told.push(words));

// @ts-expect-error A listener can be called.
guide?.on("open", "opened");

// @ts-expect-error Nothing can be said through it.
guide?.open("my husband started therapy");

// @ts-expect-error And nothing can be read from it.
guide?.conversation;
