import type { Channel } from "../../schemas/identifiers.ts";
import type { Document, Parsed } from "../../schemas/parsed.ts";
import type { ClassifierText } from "./engine/tokens.ts";
import { organisationDomain } from "./sender-domain.ts";

/** Documents beyond these say nothing new about the kind of request. */
const MAX_DOCUMENTS = 20;

/** What the engine reads of a parsed item. The same strings are kept with corrections, so lessons train on them. */
export function classifierTextOf(parsed: Parsed, channel: Channel): ClassifierText {
  return { title: parsed.subject, text: parsed.text, features: itemFeatures(parsed, channel) };
}

export function itemFeatures(parsed: Parsed, channel: Channel): string[] {
  const features = new Set<string>([`channel:${channel}`]);
  if (parsed.form !== null) features.add(`form:${parsed.form.toLowerCase()}`);
  const domain = organisationDomain(parsed.mail?.from ?? { name: parsed.sender.name, address: parsed.sender.email });
  if (domain !== null) features.add(`sender:${domain}`);
  const machine = parsed.mail?.machine ?? null;
  if (machine !== null) features.add(`machine:${machine}`);
  for (const part of parsed.parts) if (part.role === "attachment") features.add(`attachment:${part.mediaType}`);
  for (const feature of parsed.documents.slice(0, MAX_DOCUMENTS).flatMap(documentFeatures)) features.add(feature);
  return [...features];
}

function documentFeatures(document: Document): string[] {
  const structured = document.structured.map(({ kind }) => `structured:${kind}`);
  const form = document.formFields.length > 0 ? ["layout:form"] : [];
  return [`document:${document.reader}`, ...structured, ...form];
}
