import type { Channel } from "../../schemas/identifiers.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import type { ClassifierText } from "./engine/tokens.ts";

/** Documents beyond these say nothing new about the kind of request. */
const MAX_DOCUMENTS = 20;

/** What the engine reads of a parsed item. The same strings are kept with corrections, so lessons train on them. */
export function classifierTextOf(parsed: Parsed, channel: Channel): ClassifierText {
  return { title: parsed.subject, text: parsed.text, features: itemFeatures(parsed, channel) };
}

export function itemFeatures(parsed: Parsed, channel: Channel): string[] {
  const features = new Set<string>([`channel:${channel}`]);
  if (parsed.form !== null) features.add(`form:${parsed.form.toLowerCase()}`);
  const domain = (parsed.mail?.from.address ?? parsed.sender.email).split("@")[1]?.toLowerCase();
  if (domain !== undefined && domain !== "") features.add(`sender:${domain}`);
  if (parsed.mail?.machine !== null && parsed.mail?.machine !== undefined) features.add(`machine:${parsed.mail.machine}`);
  for (const part of parsed.parts) if (part.role === "attachment") features.add(`attachment:${part.mediaType}`);
  for (const document of parsed.documents.slice(0, MAX_DOCUMENTS)) {
    features.add(`document:${document.reader}`);
    for (const structured of document.structured) features.add(`structured:${structured.kind}`);
    if (document.formFields.length > 0) features.add("layout:form");
  }
  return [...features];
}
