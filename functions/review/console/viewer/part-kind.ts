import type { Parsed, Part } from "../../../../shared/schemas/parsed.ts";
import type { IconName } from "../ui/icon.tsx";

export type ViewKind = "pdf" | "image" | "html" | "text" | "none";

const IMAGES = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"]);

/** How a part can be shown; a PDF or image can also be shown as its text. */
export const viewKindsOf = (parsed: Parsed, part: Part): ViewKind[] => {
  const hasDocument = parsed.documents.some((document) => document.part === part.id);
  const kinds: ViewKind[] = [];
  if (part.mediaType === "application/pdf" && hasDocument) kinds.push("pdf");
  if (IMAGES.has(part.mediaType)) kinds.push("image");
  if (part.mediaType === "text/html") kinds.push("html");
  if (
    hasDocument &&
    (kinds.length === 0 || parsed.documents.some((document) => document.part === part.id && document.text !== ""))
  ) {
    kinds.push("text");
  }
  return kinds.length === 0 ? ["none"] : kinds;
};

export const iconOfPart = (part: Part): IconName => {
  if (part.role === "nested") return "nested";
  if (part.mediaType === "application/pdf") return "pdf";
  if (part.mediaType.startsWith("image/")) return "image";
  return part.role === "body" || part.role === "alternative" ? "mail" : "clip";
};

export const partName = (part: Part, roleName: string): string => (part.name === null || part.name === "" ? roleName : part.name);

/** Enclosures: what may become an item of its own. */
export const separableParts = (parsed: Parsed): Part[] =>
  listedParts(parsed).filter((part) => part.role === "attachment" || part.role === "nested");

/** Parts worth a row: not the containers, and the decoration of a mail last. */
export const listedParts = (parsed: Parsed): Part[] => {
  const rank = (part: Part): number => (part.role === "inline" ? 2 : part.role === "alternative" ? 1 : 0);
  return parsed.parts
    .filter((part) => !part.mediaType.startsWith("multipart/"))
    .map((part, index) => ({ part, index }))
    .sort((one, other) => rank(one.part) - rank(other.part) || one.index - other.index)
    .map(({ part }) => part);
};

export const firstPartOf = (parsed: Parsed): string | null => {
  const listed = listedParts(parsed);
  const body = listed.find((part) => part.role === "body" && viewKindsOf(parsed, part)[0] !== "none");
  return (body ?? listed.find((part) => viewKindsOf(parsed, part)[0] !== "none") ?? listed[0])?.id ?? null;
};
