import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { zipOf } from "./make-zip.ts";

export interface HostileInput {
  name: string;
  fileName: string;
  channel: "mail" | "letter" | "form" | "chat" | "event";
  make(): Uint8Array;
}

const MEGABYTE = 1024 * 1024;
const HEAD =
  "From: a@example.org\r\nTo: b@example.org\r\nSubject: hostile\r\nDate: Mon, 2 Mar 2026 09:00:00 +0100\r\nMIME-Version: 1.0\r\n";

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
const mail = (name: string, make: () => string): HostileInput => ({
  name,
  fileName: "hostile.eml",
  channel: "mail",
  make: () => bytes(make()),
});
const withFile = (name: string, fileName: string, content: () => Uint8Array): HostileInput =>
  mail(
    name,
    () =>
      `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nsee enclosure\r\n--b\r\nContent-Type: application/octet-stream; name="${fileName}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content()).toString("base64")}\r\n--b--\r\n`,
  );
const html = (name: string, content: () => string): HostileInput =>
  mail(name, () => `${HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n${content()}`);
const text = (name: string, content: () => string, parameters = ""): HostileInput =>
  mail(name, () => `${HEAD}Content-Type: text/plain; charset=utf-8${parameters}\r\n\r\n${content()}`);

const nestedParts = (depth: number): string => {
  const open = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
  ).join("");
  return `${HEAD}${open}Content-Type: text/plain\r\n\r\ndeep\r\n`;
};

const nestedMessages = (depth: number): string =>
  `${HEAD}Content-Type: message/rfc822\r\n\r\n`.repeat(depth) + `${HEAD}\r\ninnermost`;

const nestedZips = (depth: number): Uint8Array => {
  let inner: Uint8Array = bytes("innermost");
  for (let level = 0; level < depth; level += 1) inner = zipOf([{ name: level === 0 ? "a.txt" : "inner.zip", bytes: inner }]);
  return inner;
};

const zipBomb = (megabytes: number): Uint8Array =>
  zipOf([
    {
      name: "zeros.txt",
      bytes: new Uint8Array(megabytes * MEGABYTE),
      packed: deflateRawSync(Buffer.alloc(megabytes * MEGABYTE)),
    },
  ]);

const pdf = (objects: string[]): string => {
  let body = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return body;
};

const flateBomb = (megabytes: number): Uint8Array => {
  const packed = deflateSync(Buffer.alloc(megabytes * MEGABYTE, "q Q ")).toString("latin1");
  return bytes(
    pdf([
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
      `<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n${packed}\nendstream`,
    ]),
  );
};

/** Form XObjects that draw each other: 10^levels drawings. */
const formBomb = (levels: number): Uint8Array => {
  const forms = Array.from({ length: levels }, (_, level) => {
    const content = level === levels - 1 ? "BT /F1 12 Tf (x) Tj ET" : "/N Do ".repeat(10);
    const next = level === levels - 1 ? "" : `/Resources<</XObject<</N ${level + 6} 0 R>>>>`;
    return `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]${next}/Length ${content.length}>>\nstream\n${content}\nendstream`;
  });
  return bytes(
    pdf([
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</N 5 0 R>>>>>>",
      "<</Length 5>>\nstream\n/N Do\nendstream",
      ...forms,
    ]),
  );
};

const pageLoop = (): Uint8Array =>
  bytes(pdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>"]));

const entities = (): Uint8Array => {
  const levels = Array.from({ length: 12 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`).join("");
  return bytes(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "lol">${levels}]><x>&e12;</x>`);
};

/** Every kind of input that hurt others, at sizes that hurt; made when it is needed. */
export const hostileSet: HostileInput[] = [
  mail("multiparts nested 20,000 deep", () => nestedParts(20_000)),
  mail(
    "300,000 empty parts",
    () => `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\n\r\n".repeat(300_000)}--b--`,
  ),
  mail("messages nested 5,000 deep", () => nestedMessages(5_000)),
  mail("a 30 MB header of one line", () => `${HEAD}X-Long: ${"a".repeat(30 * MEGABYTE)}\r\n\r\nbody`),
  mail("600,000 header lines", () => `${HEAD}${"X-A: b\r\n".repeat(600_000)}\r\nbody`),
  mail("an input of 100 MB", () => `${HEAD}\r\n${"a".repeat(100 * MEGABYTE)}`),
  mail(
    "a million recipients",
    () => `From: a@example.org\r\nTo: ${"a@b.example,\r\n ".repeat(1_000_000)}z@b.example\r\n\r\nbody`,
  ),
  mail("comments opened 100,000 times in an address", () => `From: ${"(".repeat(100_000)}a@example.org\r\n\r\nbody`),
  mail("an endless encoded word", () => `Subject: ${"=?utf-8?q?".repeat(20_000)}\r\nFrom: a@example.org\r\n\r\nbody`),
  mail("100,000 parameters", () => `${HEAD}Content-Type: text/plain; ${"a=b; ".repeat(100_000)}\r\n\r\nbody`),
  mail(
    "10,000 continued file name pieces",
    () =>
      `${HEAD}Content-Type: application/pdf;${Array.from({ length: 10_000 }, (_, index) => ` name*${index}*=%41`).join(";")}\r\n\r\nbody`,
  ),
  html("1,500,000 open elements", () => "<div>".repeat(1_500_000)),
  html("20 MB of HTML", () => "<p>word <b>bold</b> word</p>".repeat(700_000)),
  html("50,000 links", () => '<a href="https://example.org/x">x</a> '.repeat(50_000)),
  html("a tag that never ends", () => `<p ${'a="b" '.repeat(1_000_000)}`),
  html("20 MB of blanks", () => `<p>${" \t\n".repeat(7_000_000)}x</p>`),
  text("20 MB of format=flowed", () => "flowed line \r\n".repeat(1_500_000), "; format=flowed"),
  text("quote marks 200,000 deep", () => `${">".repeat(200_000)} x\r\n`.repeat(20)),
  text("200,000 quoted headers", () => "Von: a <a@example.org>\r\nGesendet: heute\r\n".repeat(200_000)),
  text("100,000 attributions", () => "Am 1.1.2026 um 10:00 schrieb a <a@example.org>:\r\n\r\n".repeat(100_000)),
  text("50,000 beginnings of uuencoded files", () => "begin 644 a\r\nM\r\n".repeat(50_000)),
  text("blank lines only", () => "\r\n".repeat(5_000_000)),
  mail(
    "20 MB quoted-printable",
    () => `${HEAD}Content-Transfer-Encoding: quoted-printable\r\n\r\n${"=C3=A4=\r\n".repeat(2_500_000)}`,
  ),
  mail(
    "20 MB of broken Base64",
    () => `${HEAD}Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${"a=b!c\r\n".repeat(3_000_000)}`,
  ),
  withFile("a zip bomb of 300 MB", "bomb.zip", () => zipBomb(300)),
  withFile("zips nested 40 deep", "nested.zip", () => nestedZips(40)),
  withFile("a zip of 60,000 files", "many.zip", () =>
    zipOf(Array.from({ length: 60_000 }, (_, index) => ({ name: `f${index}.txt`, bytes: bytes("x") }))),
  ),
  withFile("a zip with traversal names", "evil.zip", () =>
    zipOf([
      { name: "../../etc/passwd", bytes: bytes("root") },
      { name: "C:\\windows\\x.dll", bytes: bytes("dll") },
      { name: "/abs\u0000olute.txt", bytes: bytes("abs") },
    ]),
  ),
  withFile("a gzip bomb", "bomb.gz", () => gzipSync(Buffer.alloc(200 * MEGABYTE))),
  withFile("a PDF whose content grows to 1 GB", "flate.pdf", () => flateBomb(1_000)),
  withFile("a PDF of forms that draw each other", "forms.pdf", () => formBomb(9)),
  withFile("a PDF whose pages contain themselves", "loop.pdf", pageLoop),
  withFile("XML entities that multiply", "lol.xml", entities),
  withFile("an XML entity that points outside", "xxe.xml", () =>
    bytes('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>'),
  ),
  withFile("XML nested 200,000 deep", "deep.xml", () => bytes(`${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}`)),
  withFile("BER of unknown lengths, nested", "smime.p7m", () => new Uint8Array(Buffer.from("3080".repeat(200_000), "hex"))),
  withFile(
    "a winmail.dat that lies about lengths",
    "winmail.dat",
    () => new Uint8Array(Buffer.from(`789f3e220100${"01".repeat(9)}${"ffffffff".repeat(100)}`, "hex")),
  ),
  withFile(
    "a compound file that is cut off",
    "cut.msg",
    () =>
      new Uint8Array(
        Buffer.from(
          `d0cf11e0a1b11ae1${"00".repeat(600)}5f005f00700072006f0070006500720074006900650073005f00760065007200730069006f006e0031002e003000`,
          "hex",
        ),
      ),
  ),
  { name: "JSON nested 100,000 deep", fileName: "x.form.json", channel: "form", make: () => bytes("[".repeat(100_000)) },
  {
    name: "an event nested 5,000 deep",
    fileName: "x.event.json",
    channel: "event",
    make: () =>
      bytes(`{"specversion":"1.0","id":"1","source":"x","type":"t","data":${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}}`),
  },
  {
    name: "a chat of 100,000 messages",
    fileName: "x.chat.json",
    channel: "chat",
    make: () => bytes(JSON.stringify({ messages: Array.from({ length: 100_000 }, () => ({ role: "customer", text: "x" })) })),
  },
  { name: "nothing", fileName: "empty.eml", channel: "mail", make: () => new Uint8Array(0) },
  { name: "one byte", fileName: "one.pdf", channel: "letter", make: () => new Uint8Array([0]) },
];
