/** @import { Doorway } from "../../types/widget.d.ts" */
import "./settings.js";

// Each door is a link to the guide as a page of its own, which is where it leads when there is no button in the corner.
for (const door of document.querySelectorAll("a[data-open]"))
  door.addEventListener("click", (event) => {
    if (!window.GuidanceBot || !(door instanceof HTMLElement)) return;
    event.preventDefault();
    const start =
      /** @type {Doorway | undefined} */
      (door.dataset.open || undefined);
    window.GuidanceBot.open(start);
  });
