import type { Pack } from "../../schemas/pack.ts";
import type { FieldValue } from "../../schemas/extraction.ts";
import type { Entity } from "./evidence.ts";
import { squeeze } from "./fold-text.ts";

/** The tenant's own numbers and names, in comparison form. They are never the sender's. */
export interface OwnIdentities {
  exact: Set<string>;
  domains: string[];
  names: string[];
  postalCodes: Set<string>;
}

const cache = new WeakMap<Pack, OwnIdentities>();

export function ownIdentitiesOf(pack: Pack): OwnIdentities {
  const known = cache.get(pack);
  if (known !== undefined) return known;
  const own = pack.ownIdentities;
  const built: OwnIdentities = {
    exact: new Set([
      ...own.ibans.map((iban) => iban.replace(/\s/g, "").toUpperCase()),
      ...own.vatIds,
      ...own.phones.map((phone) => phone.replace(/[^\d+]/g, "")),
      ...own.emails.map((email) => email.toLowerCase()),
    ]),
    domains: own.domains.map((domain) => domain.toLowerCase()),
    names: own.names.map(squeeze).filter((name) => name.length >= 3),
    postalCodes: new Set(own.postalCodes),
  };
  cache.set(pack, built);
  return built;
}

export function isOwnName(own: OwnIdentities, name: string): boolean {
  const squeezed = squeeze(name);
  return own.names.some((known) => squeezed === known || squeezed.startsWith(known));
}

/** A phone of the own trunk line with another extension is ours as well. */
function isOwnPhone(own: OwnIdentities, phone: string): boolean {
  return (
    own.exact.has(phone) ||
    [...own.exact].some(
      (known) =>
        known.startsWith("+") &&
        known.length >= 9 &&
        phone.startsWith(known.replace(/0{1,3}$/, "")) &&
        known.length - known.replace(/0{1,3}$/, "").length > 0,
    )
  );
}

function postalCodeOf(value: FieldValue): string {
  return typeof value === "object" && "postalCode" in value ? value.postalCode : "";
}

/** Our postcode alone is also our neighbours'; with our name before it, it is our letterbox. */
const NAME_REACH = 120;

export function isOwn(own: OwnIdentities, entity: Entity, text: string): boolean {
  if (entity.type === "email")
    return (
      own.exact.has(entity.key) ||
      own.domains.some((domain) => entity.key.endsWith(`@${domain}`) || entity.key.endsWith(`.${domain}`))
    );
  if (entity.type === "phone") return isOwnPhone(own, entity.key);
  if (entity.type === "iban" || entity.type === "vat_id") return own.exact.has(entity.key);
  if (entity.type === "address") {
    const before = squeeze(text.slice(Math.max(0, entity.start - NAME_REACH), entity.start));
    return own.postalCodes.has(postalCodeOf(entity.value)) && own.names.some((name) => before.includes(name));
  }
  return false;
}
