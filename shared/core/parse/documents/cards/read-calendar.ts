import { cleanText } from "../canonical-text.ts";
import { textReading, type FormatReader } from "../reading.ts";
import { charsetOf, decodeText } from "../text/decode-text.ts";
import { blocksOf, contentLines, unescapeValue, type ContentLine } from "./content-lines.ts";

/** A calendar time as ISO 8601; `zone` is "UTC", a zone name, "floating", or null for a whole day. */
interface CalendarTime {
  value: string;
  zone: string | null;
}

const timeOf = (line: ContentLine | undefined): CalendarTime | null => {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(line?.value.trim() ?? "");
  if (match === null || line === undefined) {
    return null;
  }
  const [, year, month, day, hour, minute, second, utc] = match;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) {
    return { value: date, zone: null };
  }
  return {
    value: `${date}T${hour}:${minute}:${second}`,
    zone: utc === undefined ? (line.parameters["TZID"]?.[0] ?? "floating") : "UTC",
  };
};

const personOf = (line: ContentLine): { name: string; address: string; status: string | null } => ({
  name: cleanText(line.parameters["CN"]?.[0] ?? ""),
  address: line.value.trim().replace(/^mailto:/i, ""),
  status: line.parameters["PARTSTAT"]?.[0] ?? null,
});

const eventOf = (lines: ContentLine[]) => {
  const line = (name: string): ContentLine | undefined => lines.find((each) => each.name === name);
  const text = (name: string): string => cleanText(unescapeValue(line(name)?.value ?? "")).trim();
  const organizer = line("ORGANIZER");
  return {
    uid: text("UID"),
    summary: text("SUMMARY"),
    description: text("DESCRIPTION"),
    location: text("LOCATION"),
    status: text("STATUS"),
    start: timeOf(line("DTSTART")),
    end: timeOf(line("DTEND") ?? line("DUE")),
    duration: line("DURATION")?.value.trim() ?? null,
    recurrence: line("RRULE")?.value.trim() ?? null,
    sequence: line("SEQUENCE")?.value.trim() ?? null,
    organizer: organizer === undefined ? null : personOf(organizer),
    attendees: lines.filter((each) => each.name === "ATTENDEE").map(personOf),
  };
};

const shown = (time: CalendarTime | null): string =>
  time === null ? "" : time.zone === null ? time.value : `${time.value.replace("T", " ").slice(0, 16)} (${time.zone})`;

const describe = (event: ReturnType<typeof eventOf>): string => {
  const person = event.organizer;
  const lines = [
    event.summary,
    event.start === null ? "" : `${shown(event.start)}${event.end === null ? "" : ` - ${shown(event.end)}`}`,
    event.location,
    person === null ? "" : `${person.name} <${person.address}>`.trim(),
    event.description,
  ];
  return lines.filter((line) => line !== "").join("\n");
};

/** Invitations: events and tasks of an iCalendar file, as text and as data. */
export const readCalendar: FormatReader = async (file, mediaType) => {
  const lines = contentLines(decodeText(file.bytes, charsetOf(file.declaredType)));
  const events = [...blocksOf(lines, "VEVENT"), ...blocksOf(lines, "VTODO")];
  // A calendar component encloses the events, so its own lines are those outside them.
  const method =
    lines
      .find((line) => line.name === "METHOD")
      ?.value.trim()
      .toUpperCase() ?? null;
  const found = events.map(eventOf);
  const reading = textReading({ file, reader: "ics", mediaType, text: found.map(describe).join("\n\n") });
  reading.documents[0]?.structured.push({
    kind: "calendar",
    format: "icalendar",
    data: { method, events: found },
    page: null,
    box: null,
  });
  if (found.length === 0) {
    reading.problems.push({ code: "no_event", message: "The calendar file holds no event." });
  }
  return reading;
};
