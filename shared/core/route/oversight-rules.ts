import { createHash } from "node:crypto";
import { addWorkingHours, type BusinessCalendar, endOfDay, endOfPeriod } from "../calendar/working-time.ts";
import { localTime } from "../calendar/zoned-time.ts";
import { objection, remark, type Request, type RequestRule, type RouteInput } from "./route-input.ts";
import { isAuthenticated } from "./sender-rules.ts";

const EURO = "EUR";

/** Two people look at it. */
export const fourEyes: RequestRule = (input, { category, policy }) => {
  const { fields } = input.extraction;
  const rule = policy.fourEyes;
  const data = { category };
  return [
    ...(rule.always ? [objection("four_eyes_category", `"${policy.label.en}" is always seen by two people.`, { data })] : []),
    ...rule.fields
      .filter((name) => fields[name]?.value != null)
      .map((name) =>
        objection("four_eyes_field", `A change of "${input.pack.fields[name]?.label.en ?? name}" is seen by two people.`, {
          field: name,
          data,
        }),
      ),
    ...amountsAbove(input, category, rule.amountAbove),
    ...(rule.unauthenticatedSender && !isAuthenticated(input)
      ? [objection("sender_unauthenticated", "Nothing proves who sent it; two people look at it.", { data })]
      : []),
  ];
};

/** One reason, for the highest amount: net, tax and gross of one invoice are one finding. */
const amountsAbove = (input: RouteInput, category: string, limit: number | null): ReturnType<RequestRule> => {
  if (limit === null) return [];
  const amounts = (input.pack.categories[category]?.fields ?? []).flatMap(({ name }) => {
    const value = input.extraction.fields[name]?.value;
    const isMoney = value !== undefined && value !== null && typeof value !== "string" && "currency" in value;
    return isMoney ? [{ name, ...value }] : [];
  });
  // Without exchange rates a foreign amount cannot be compared; it is treated as too high.
  const foreign = amounts.find(({ currency }) => currency !== EURO);
  const highest = amounts.toSorted((left, right) => Number(right.value) - Number(left.value))[0];
  const found = foreign ?? (Number(highest?.value ?? 0) > limit ? highest : undefined);
  if (found === undefined) return [];
  const message =
    foreign === undefined
      ? `The amount is above ${limit} EUR.`
      : `The amount is in ${foreign.currency}; the limit of ${limit} EUR cannot be compared.`;
  const { name, value, currency } = found;
  return [objection("four_eyes_amount", message, { field: name, data: { category, amount: value, currency, limit } })];
};

const fourEyesCodes = ["four_eyes_category", "four_eyes_field", "four_eyes_amount", "sender_unauthenticated"];
export const asksForFourEyes = (code: string): boolean => fourEyesCodes.includes(code);

const HASH_RANGE = 2 ** 32;

/** Drawn by the item's id alone: a retry draws the same, and nobody can choose. */
export const isAuditSample = (itemId: string, rate: number): boolean =>
  createHash("sha256").update(`audit:${itemId}`).digest().readUInt32BE(0) / HASH_RANGE < rate;

export interface Due {
  at: string;
  reasons: ReturnType<RequestRule>;
}

/** The earliest of our own promise, the law and the day the sender names. */
export const dueOf = (input: RouteInput, requests: Request[], calendar: BusinessCalendar): Due => {
  const { receivedAt } = input.arrival;
  const hours = Math.min(
    ...requests.map(({ policy }) => policy.slaHours),
    ...(requests.length === 0 ? [input.pack.none.slaHours] : []),
  );
  const promise = addWorkingHours(receivedAt, hours, calendar);
  const legal = requests.flatMap(({ category, policy }) => {
    const period = policy.statutoryPeriod;
    const end = period === null ? null : endOfPeriod(receivedAt, period, calendar);
    return end === null || period === null
      ? []
      : [
          {
            end,
            reason: remark("deadline_statutory", `By law it is to be answered by ${end.slice(0, 10)}.`, {
              data: { category, period, until: end },
            }),
          },
        ];
  });
  const own = senderDeadline(input, calendar);
  const ends = [promise, ...legal.map(({ end }) => end), ...(own === null ? [] : [own.end])];
  return {
    at: ends.sort()[0] ?? promise,
    reasons: [...legal.map(({ reason }) => reason), ...(own === null ? [] : [own.reason])],
  };
};

/** Dates at which the sender wants an answer or an act of ours; a contract's end date is none. */
const deadlineFields = ["requestedDate"];

const senderDeadline = (
  input: RouteInput,
  calendar: BusinessCalendar,
): { end: string; reason: ReturnType<RequestRule>[number] } | null => {
  const today = localTime(input.arrival.receivedAt, calendar.timeZone).day;
  for (const name of deadlineFields) {
    const value = input.extraction.fields[name]?.value;
    if (value == null || typeof value === "string" || !("kind" in value) || value.kind === "asap") continue;
    if (value.date === null || value.date < today) continue;
    const end = endOfDay(value.date, calendar);
    return {
      end,
      reason: remark("deadline_sender", `The sender names ${value.date} as the day.`, { field: name, data: { until: end } }),
    };
  }
  return null;
};
