import type { WorkItemEvent } from "../../schemas/work-item.ts";

/** SQS took 256 KB for most of its life and many consumers still assume it; attributes count too, so some room is left. */
const MAX_EVENT_BYTES = 240 * 1024;
/** First bound: the text, which the original has in full anyway. */
const SHORT_TEXT_CHARACTERS = 20_000;
/** Second bound: a thousand files in an archive are one look into the original. */
const MOST_ATTACHMENTS = 100;

const sizeOf = (event: WorkItemEvent): number => new TextEncoder().encode(JSON.stringify(event)).byteLength;

const steps: readonly ((event: WorkItemEvent) => WorkItemEvent)[] = [
  (event) => withData(event, { text: event.data.text === null ? null : event.data.text.slice(0, SHORT_TEXT_CHARACTERS) }),
  (event) => withData(event, { attachments: event.data.attachments.slice(0, MOST_ATTACHMENTS) }),
  (event) => withData(event, { attachments: event.data.attachments.map((one) => ({ ...one, url: null })) }),
  (event) => withData(event, { text: null, attachments: [] }),
];

const withData = (event: WorkItemEvent, change: Partial<WorkItemEvent["data"]>): WorkItemEvent => ({
  ...event,
  data: { ...event.data, ...change },
});

/** Claim check: what does not fit into a message is left to the link on the original. */
export const fitEvent = (event: WorkItemEvent): WorkItemEvent => {
  let fitting = event;
  for (const step of steps) {
    if (sizeOf(fitting) <= MAX_EVENT_BYTES) return fitting;
    fitting = step(fitting);
  }
  return fitting;
};
