import type { Evidence, Extractor } from "../evidence.ts";
import { isOwn, ownIdentitiesOf } from "../own-identities.ts";
import { currencyEvidence } from "./currency.ts";
import { findEmails, findPhones } from "../values/contacts.ts";
import type { Scene } from "../scene.ts";
import { foldText } from "../fold-text.ts";

function headerEmails(scene: Scene): Evidence[] {
  if (!scene.fields.some((plan) => plan.name === "email")) return [];
  const addresses = [scene.parsed.mail?.from.address ?? "", scene.parsed.sender.email];
  const own = ownIdentitiesOf(scene.pack);
  const found: Evidence[] = [];
  for (const address of new Set(addresses.filter((entry) => entry !== ""))) {
    const [entity] = findEmails({
      text: address,
      folded: address.toLowerCase(),
      language: scene.language,
      convention: { decimal: ",", decimalSure: false, dateOrder: "dmy", dateOrderSure: true },
      today: scene.today,
    });
    if (entity === undefined) continue;
    const robot = /^(?:no-?reply|noreply|do-?not-?reply|mailer-daemon|postmaster)/.test(entity.key);
    found.push({
      field: "email",
      value: entity.value,
      key: entity.key,
      raw: address,
      source: "header",
      provenance: null,
      features: { header: 1, own: isOwn(own, entity, address) || robot ? 1 : 0 },
      checks: entity.checks,
      extractor: "sender-facts",
    });
  }
  return found;
}

function senderPhone(scene: Scene): Evidence[] {
  const { phone } = scene.parsed.sender;
  if (phone === "" || !scene.fields.some((plan) => plan.name === "phone")) return [];
  const [entity] = findPhones(
    {
      text: phone,
      folded: foldText(phone),
      language: scene.language,
      convention: { decimal: ",", decimalSure: false, dateOrder: "dmy", dateOrderSure: true },
      today: scene.today,
    },
    0,
  );
  if (entity === undefined) return [];
  return [
    {
      field: "phone",
      value: entity.value,
      key: entity.key,
      raw: phone,
      source: "header",
      provenance: null,
      features: { header: 1 },
      checks: entity.checks,
      extractor: "sender-facts",
    },
  ];
}

/** What the envelope, header or form says about the sender. */
export const senderFacts: Extractor<Scene> = {
  id: "sender-facts",
  run: (scene) => [...headerEmails(scene), ...senderPhone(scene), ...currencyEvidence(scene)],
};
