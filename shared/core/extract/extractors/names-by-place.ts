import type { EvidenceSource, Provenance } from "../../../schemas/extraction.ts";
import type { Features } from "../evidence.ts";
import { provenanceOf } from "../place.ts";
import type { Region, Scene } from "../scene.ts";
import { isCompany, nameInLine } from "../values/names.ts";

/** A name with where it stands and what speaks for it. */
export interface Named {
  name: string;
  source: EvidenceSource;
  provenance: Provenance | null;
  features: Features;
}

/** The next line that says something. */
export function lineAt(text: string, from: number): { start: number; end: number } | null {
  let start = from;
  while (start < text.length && /\s/.test(text[start] ?? "")) start += 1;
  if (start >= text.length) return null;
  const newline = text.indexOf("\n", start);
  return { start, end: newline < 0 ? text.length : newline };
}

/** The first lines of a letter: the sender's own, before the street. */
export function letterhead(region: Region, scene: Scene): Named[] {
  if (scene.arrival.channel !== "letter" && region.kind !== "attachment") return [];
  const { text } = region.reading;
  const first = lineAt(text, 0);
  if (first === null) return [];
  const line = text.slice(first.start, first.end);
  const name = nameInLine(line.split(/[,·|•]| - /)[0] ?? "");
  if (name === null) return [];
  return [
    {
      name,
      source: "entity",
      provenance: provenanceOf(region, first.start, first.start + name.length),
      features: { letterhead: 1, attachment: region.kind === "attachment" ? 1 : 0 },
    },
  ];
}

/** The line of a body that is nothing but a name at its very end: chats and short mails without a formula. */
export function lastLine(region: Region): Named[] {
  if (region.kind !== "body" || region.pages.length > 0) return [];
  const newest = region.blocks.find((block) => block.kind === "newest");
  const text = region.reading.text.slice(0, newest?.end ?? region.reading.text.length).trimEnd();
  const start = text.lastIndexOf("\n") + 1;
  const line = text.slice(start);
  const name = start === 0 ? null : nameInLine(line);
  if (name === null) return [];
  return [{ name, source: "entity", provenance: provenanceOf(region, start, text.length), features: { lastLine: 1 } }];
}

/** Lines of an invoice that name a company; the seller's stands at the top or in the footer, the buyer's after it. */
export function companies(region: Region): Named[] {
  const found: Named[] = [];
  const { text } = region.reading;
  let at = 0;
  for (const line of text.split("\n")) {
    for (const piece of line.split(/\t| [|●•·–-] |, /)) {
      const name = piece
        .replace(/^(?:name|firma|verkäufer|seller|supplier|lieferant|from|von|kontoinhaber|account holder)[ \t]*:[ \t]*/i, "")
        .trim();
      if (!isCompany(name) || name.length > 60 || /[@:\d]{2}/.test(name) || found.length >= 12) continue;
      const start = at + line.indexOf(name);
      const buyer =
        /(?:käufer|buyer|kunde|bill to|sold to|rechnungsempfänger|an:|lieferadresse|ship to)[^\n]*\n?[^\n]*\n?[^\n]*$/iu.test(
          text.slice(Math.max(0, start - 90), start),
        );
      found.push({
        name,
        source: "entity",
        provenance: provenanceOf(region, start, start + name.length),
        features: {
          companyLine: 1,
          firstCompany: found.length === 0 ? 1 : 0,
          buyer: buyer ? 1 : 0,
          attachment: region.kind === "attachment" ? 1 : 0,
        },
      });
    }
    at += line.length + 1;
  }
  return found;
}
