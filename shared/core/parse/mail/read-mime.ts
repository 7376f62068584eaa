import { note } from "../problem.ts";
import { assignRoles } from "./assign-roles.ts";
import { collectLeaves, type RawLeaf } from "./collect-leaves.ts";
import { isDecoration } from "./leaf-role.ts";
import type { Message, MessageLeaf } from "./message.ts";
import { readMimeTree } from "./mime-tree.ts";
import { htmlBody, readLeaf } from "./read-leaf.ts";

/** Characters below which a plain text may be a mere "please view as HTML". */
const STUB_CHARACTERS = 250;
/** HTML says more than its plain twin from this factor on. */
const FULLER = 3;
const LF = 10;
const CR = 13;

interface Slot {
  leaf: MessageLeaf;
  raw: RawLeaf | null;
  html: string | null;
}

/** A mail's bytes as a message: every leaf decoded once, bodies as text. */
export function readMime(bytes: Buffer): Message {
  const source = withLineFeeds(bytes);
  const { root, problems } = readMimeTree(source);
  const collected = collectLeaves(root);
  const roles = assignRoles(collected);
  const slots: Slot[] = [];
  for (const [index, raw] of collected.entries()) {
    const read = readLeaf(source, raw, roles[index] ?? "attachment");
    slots.push({ leaf: read.leaf, raw, html: read.html });
    for (const leaf of read.enclosed) slots.push({ leaf, raw: null, html: null });
  }
  preferFullerTwin(slots);
  for (const slot of slots) renderHtml(slot);
  settlePictures(slots);
  if (isEncrypted(root.type, slots))
    note(problems, "encrypted_mail", "The mail is encrypted (PGP); only the recipient's key opens it.");
  const report = root.typeParameters.get("report-type");
  return {
    headers: root.headers,
    hint: charsetHint(collected),
    leaves: slots.map((slot) => slot.leaf),
    problems,
    rootType: root.type,
    reportType: report === undefined ? null : report.toLowerCase(),
    types: collected.map((leaf) => leaf.node.type),
  };
}

function isEncrypted(rootType: string, slots: Slot[]): boolean {
  return (
    rootType === "multipart/encrypted" ||
    slots.some(
      (slot) => slot.leaf.role === "body" && (slot.leaf.text ?? "").trimStart().startsWith("-----BEGIN PGP MESSAGE-----"),
    )
  );
}

/** Mail whose lines end with CR alone reads as one endless header otherwise. */
function withLineFeeds(bytes: Buffer): Buffer {
  if (bytes.includes(LF) || !bytes.includes(CR)) return bytes;
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(CR); at >= 0; at = copy.indexOf(CR, at + 1)) copy[at] = LF;
  return copy;
}

function charsetHint(leaves: RawLeaf[]): string | null {
  for (const leaf of leaves) {
    const charset = leaf.node.typeParameters.get("charset");
    if (charset !== undefined) return charset;
  }
  return null;
}

/** An empty plain text, or one that only points to the HTML: then the HTML is what the sender wrote. */
function preferFullerTwin(slots: Slot[]): void {
  for (const twin of slots) {
    if (twin.html === null || twin.leaf.role !== "alternative") continue;
    const group = twin.raw?.alternative?.group;
    const bodies = slots.filter((slot) => slot.leaf.role === "body" && slot.raw?.alternative?.group === group);
    const plain = bodies.reduce((sum, slot) => sum + (slot.leaf.text?.trim().length ?? 0), 0);
    if (plain > STUB_CHARACTERS) continue;
    if (plain > 0 && htmlBody(twin.html).trim().length < plain * FULLER + STUB_CHARACTERS) continue;
    for (const body of bodies) {
      body.leaf.role = "alternative";
      body.leaf.text = null;
    }
    twin.leaf.role = "body";
    return;
  }
}

function renderHtml(slot: Slot): void {
  if (slot.html === null) return;
  if (slot.leaf.role === "body") slot.leaf.text = htmlBody(slot.html) + (slot.leaf.text ?? "");
  else slot.leaf.text = null;
}

/** Logos and banners are decoration; a photo pasted into the text is an enclosure. */
function settlePictures(slots: Slot[]): void {
  const pictures = slots.filter((slot) => slot.leaf.role === "attachment" && slot.leaf.mediaType.startsWith("image/"));
  if (pictures.length === 0) return;
  const htmls = slots.flatMap((slot) => (slot.html === null ? [] : [slot.html.toLowerCase()]));
  for (const { leaf, raw } of pictures) {
    const id = raw?.node.contentId?.toLowerCase() ?? null;
    const referenced =
      id !== null &&
      id !== "" &&
      htmls.some((html) => html.includes(`cid:${id}`) || html.includes(`cid:${encodeURIComponent(id)}`));
    if (isDecoration({ bytes: leaf.bytes, name: leaf.name, referenced, type: leaf.mediaType })) leaf.role = "inline";
  }
}
