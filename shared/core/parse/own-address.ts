import type { ReadRequest } from "../../ports/reader-sandbox.ts";

/** Whether an address is one of the tenant's own. */
export function isOwnAddress(settings: ReadRequest["settings"], address: string): boolean {
  const lower = address.toLowerCase();
  const domain = lower.split("@").at(-1) ?? "";
  return (
    settings.ownAddresses.some((own) => own.toLowerCase() === lower) ||
    settings.ownDomains.some((own) => own.toLowerCase() === domain || domain.endsWith(`.${own.toLowerCase()}`))
  );
}
