import type { CorrectionLog } from "../../ports/correction-log.ts";
import type { Correction } from "../../schemas/correction.ts";
import type { Dashboard } from "../../schemas/review-api.ts";
import { sameValue } from "./edits.ts";

export type CorrectionFigures = Pick<Dashboard, "corrections" | "shadow">;

const PAGE = 500;
/** A year of a large team; more only makes the page slow. */
const MAX_READ = 50_000;

/** How often people changed what the machine thought, by category and field, and how often they agreed in everything. */
export const correctionFigures = async (
  log: CorrectionLog,
  tenantId: string,
  period: { from: string; to: string },
): Promise<CorrectionFigures> => {
  const rates = new Map<string, Dashboard["corrections"][number]>();
  const shadow = new Map<string, Dashboard["shadow"][number]>();
  let after: string | null = null;
  let read = 0;
  do {
    const page: { corrections: Correction[]; after: string | null } = await log.list(tenantId, {
      limit: PAGE,
      ...(after === null ? {} : { after }),
    });
    for (const one of page.corrections) {
      if (!one.undone && one.at >= period.from && one.at < period.to) enter(one, { rates, shadow });
    }
    read += page.corrections.length;
    after = page.after;
  } while (after !== null && read < MAX_READ);
  return { corrections: [...rates.values()], shadow: [...shadow.values()] };
};

interface Tables {
  rates: Map<string, Dashboard["corrections"][number]>;
  shadow: Map<string, Dashboard["shadow"][number]>;
}

const enter = (correction: Correction, { rates, shadow }: Tables): void => {
  if (correction.category === null) return;
  const { was, is } = correction.category;
  const rate = (field: string | null, corrected: boolean): void => {
    const key = `${was}|${field ?? ""}`;
    const known = rates.get(key) ?? { category: was, field, reviewed: 0, corrected: 0 };
    rates.set(key, { ...known, reviewed: known.reviewed + 1, corrected: known.corrected + Number(corrected) });
  };
  rate(null, was !== is);
  for (const field of correction.fields) rate(field.name, !sameValue(field.was, field.is));
  const agreed = was === is && correction.fields.every((field) => sameValue(field.was, field.is));
  const known = shadow.get(was) ?? { category: was, compared: 0, agreed: 0 };
  shadow.set(was, { ...known, compared: known.compared + 1, agreed: known.agreed + Number(agreed) });
};
