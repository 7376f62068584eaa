import type { LearntSynonym, SynonymProposal } from "../../schemas/learnt-anchor.ts";
import type { Pack } from "../../schemas/pack.ts";
import { squeeze } from "../extract/fold-text.ts";
import { LABELS } from "../extract/labels/label-table.ts";

/** A list a lead can read through. */
const MAX_SYNONYMS = 500;
/** From here on one more item proves nothing new. */
const MAX_ITEMS = 50;

/** Every word the field is known by: built in, of the pack, and its names. */
export const knownLabels = (pack: Pack, field: string): string[] => {
  const definition = pack.fields[field];
  const own =
    definition === undefined
      ? []
      : [...definition.synonyms.de, ...definition.synonyms.en, definition.label.de, definition.label.en];
  return [...(LABELS[field] ?? []).map((label) => label.replace(/^\?/, "")), ...own];
};

/** Proposals join what is known; a word a person rejected stays rejected. */
export const withProposals = (
  synonyms: LearntSynonym[],
  proposals: SynonymProposal[],
  stamp: { at: string; newId: () => string },
): LearntSynonym[] => proposals.reduce((known, proposal) => withProposal(known, proposal, stamp), synonyms);

const withProposal = (
  synonyms: LearntSynonym[],
  proposal: SynonymProposal,
  stamp: { at: string; newId: () => string },
): LearntSynonym[] => {
  const isSame = (entry: LearntSynonym): boolean =>
    entry.field === proposal.field && squeeze(entry.word) === squeeze(proposal.word);
  const known = synonyms.find(isSame);
  if (known === undefined) {
    const fresh: LearntSynonym = { ...proposal, id: stamp.newId(), state: "proposed", updatedAt: stamp.at };
    return kept([...synonyms, fresh]);
  }
  const items = [...new Set([...known.items, ...proposal.items])].slice(0, MAX_ITEMS);
  if (items.length === known.items.length) return synonyms;
  return synonyms.map((entry) => (entry === known ? { ...known, items, updatedAt: stamp.at } : entry));
};

/** Judged words stay; of the open ones those seen most often and last. */
const kept = (synonyms: LearntSynonym[]): LearntSynonym[] => {
  if (synonyms.length <= MAX_SYNONYMS) return synonyms;
  const weight = (entry: LearntSynonym): string =>
    `${entry.state === "proposed" ? 0 : 1}${String(entry.items.length).padStart(3, "0")}${entry.updatedAt}`;
  return synonyms.toSorted((one, other) => (weight(one) < weight(other) ? 1 : -1)).slice(0, MAX_SYNONYMS);
};

/** The pack with the approved words among its own. */
export const packWithSynonyms = (pack: Pack, synonyms: LearntSynonym[]): Pack => {
  const approved = synonyms.filter((entry) => entry.state === "approved");
  if (approved.length === 0) return pack;
  const fields = { ...pack.fields };
  for (const { field, word, language } of approved) {
    const definition = fields[field];
    if (definition === undefined) continue;
    const spoken = language === "en" ? "en" : "de";
    const words = [...definition.synonyms[spoken], word];
    fields[field] = { ...definition, synonyms: { ...definition.synonyms, [spoken]: words } };
  }
  return { ...pack, fields };
};

/** A word nobody approved goes with the last item it was seen in. */
export const withoutItem = (synonyms: LearntSynonym[], itemId: string): LearntSynonym[] =>
  synonyms.flatMap((entry) => {
    if (!entry.items.includes(itemId)) return [entry];
    const items = entry.items.filter((other) => other !== itemId);
    return items.length === 0 && entry.state !== "approved" ? [] : [{ ...entry, items }];
  });
