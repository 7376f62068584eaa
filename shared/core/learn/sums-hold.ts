import { type Extraction, moneySchema } from "../../schemas/extraction.ts";

/** Net and tax as confirmed give the gross to the cent, in one currency. */
export const sumsHold = (extraction: Extraction | null): boolean => {
  const [net, tax, gross] = ["netTotal", "taxTotal", "grossTotal"].map((name) => centsOf(extraction, name));
  if (net === undefined || tax === undefined || gross === undefined) return false;
  return net.currency === gross.currency && tax.currency === gross.currency && net.cents + tax.cents === gross.cents;
};

const centsOf = (extraction: Extraction | null, name: string): { cents: bigint; currency: string } | undefined => {
  const money = moneySchema.safeParse(extraction?.fields[name]?.value);
  if (!money.success) return undefined;
  const [whole = "0", fraction = ""] = money.data.value.split(".");
  if (fraction.length > SCALE) return undefined;
  return { cents: BigInt(whole + fraction.padEnd(SCALE, "0")), currency: money.data.currency };
};

/** Decimal places of any currency, and some. */
const SCALE = 4;
