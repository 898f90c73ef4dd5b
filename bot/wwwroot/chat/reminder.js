import { download, h, newId } from "./dom.js";
import { label } from "./labels.js";

/** @param {string} text */
const octets = (text) => new TextEncoder().encode(text).length;
/** @param {string} text */
const digits = (text) => text.replace(/[-:]/g, "");

// RFC 5545, 3.1: a line holds at most 75 octets; what goes on after a fold begins with a space.
/** @param {string} line */
function folded(line) {
  let length = 0;
  return Array.from(line, (character) => {
    const folds = length + octets(character) > 75;
    length = octets(character) + (folds ? 1 : length);
    return folds ? `\r\n ${character}` : character;
  }).join("");
}

/** @param {string} title */
const asText = (title) => title.replace(/\p{Cc}+/gu, " ").replace(/[\\;,]/g, "\\$&");

// A title and a time on the visitor's own clock, and nothing that says where it came from.
/**
 * @param {string} title
 * @param {string} date
 * @param {string} time
 */
function calendar(title, date, time) {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Calendar//EN",
    "BEGIN:VEVENT",
    `UID:${newId()}`,
    `DTSTAMP:${digits(new Date().toISOString()).slice(0, 15)}Z`,
    `DTSTART:${digits(`${date}T${time}`).padEnd(15, "0")}`,
    `SUMMARY:${asText(title)}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** @param {number} daysAhead */
function localDate(daysAhead) {
  const day = new Date();
  day.setDate(day.getDate() + daysAhead);
  day.setMinutes(day.getMinutes() - day.getTimezoneOffset());
  return day.toISOString().slice(0, 10);
}

/** A reminder for the visitor's own calendar, as a file made here. */
export function reminderForm() {
  const title = h("input", { value: label("reminder.title"), autocomplete: "off", spellcheck: false });
  const date = h("input", { type: "date", value: localDate(7), min: localDate(0), max: "9999-12-31", required: true });
  const time = h("input", { type: "time", value: "18:00", required: true });
  const told = h("p", { role: "status" });
  /** @param {Event} event */
  const onsubmit = (event) => {
    event.preventDefault();
    download("reminder.ics", "text/calendar", calendar(title.value.trim() || label("reminder.title"), date.value, time.value));
    told.textContent = label("reminder.saved");
  };
  /**
   * @param {string} id
   * @param {HTMLInputElement} input
   */
  const field = (id, input) => h("label", {}, label(id), input);
  return h(
    "form",
    { className: "reminder", onsubmit },
    field("reminder.shows", title),
    h("div", { className: "row" }, field("reminder.date", date), field("reminder.time", time)),
    h("p", {}, label("reminder.holds")),
    h("button", {}, label("reminder.save")),
    told,
  );
}
