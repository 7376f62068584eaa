import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { zipOf } from "../../../bad/make-zip.ts";
import { openCms } from "../../../../shared/core/parse/containers/cms.ts";
import { decompressRtf } from "../../../../shared/core/parse/containers/compressed-rtf.ts";
import { openZip } from "../../../../shared/core/parse/containers/zip.ts";
import { imageSize } from "../../../../shared/core/parse/containers/image-size.ts";

const zip = (files: Parameters<typeof zipOf>[0]): Buffer => Buffer.from(zipOf(files));
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

describe("archives", () => {
  it("give their files with harmless names", async () => {
    const opened = await openZip(
      zip([
        { name: "folder/größe.txt", bytes: bytes("a") },
        { name: "__MACOSX/x", bytes: bytes("b") },
        { name: "folder/", bytes: bytes("") },
      ]),
    );

    expect(opened.children.map((child) => [child.name, Buffer.from(child.bytes).toString()])).toEqual([["größe.txt", "a"]]);
    expect(opened.problems).toEqual([]);
  });

  it("leave a file packed that would grow beyond measure", async () => {
    const zeros = Buffer.alloc(20_000_000);

    const opened = await openZip(
      zip([
        { name: "bomb", bytes: zeros, packed: deflateRawSync(zeros) },
        { name: "good.txt", bytes: bytes("a") },
      ]),
    );

    expect(opened.children.map((child) => child.name)).toEqual(["good.txt"]);
    expect(opened.problems.map((known) => known.code)).toEqual(["zip_bomb"]);
  });

  it("that lie about a size cost that file only", async () => {
    const lying = zip([
      { name: "lie.txt", bytes: bytes("a"), packed: deflateRawSync(Buffer.alloc(5_000)) },
      { name: "good.txt", bytes: bytes("b") },
    ]);

    const opened = await openZip(lying);

    expect(opened.children.map((child) => child.name)).toEqual(["good.txt"]);
    expect(opened.problems.map((known) => known.code)).toEqual(["broken_zip_entry"]);
  });

  it("that are damaged say so", async () => {
    const opened = await openZip(Buffer.from("PK\u0003\u0004 nothing"));

    expect(opened.problems.map((known) => known.code)).toEqual(["broken_zip"]);
  });
});

describe("S/MIME", () => {
  const SIGNED_STREAM =
    "308006092a864886f70d010702a080308002010131003080" +
    "06092a864886f70d010701a080248004024869040121000000000000" +
    "000000000000";

  it("signed as a stream of unknown length is opened", () => {
    const opened = openCms(Buffer.from(SIGNED_STREAM, "hex"));

    expect(opened.content?.toString()).toBe("Hi!");
  });

  it.each([
    ["encrypted", "300d06092a864886f70d010703a000", "encrypted_mail"],
    ["damaged", "3082ffff06", "broken_smime"],
    ["of another kind", "300d06092a864886f70d010705a000", "broken_smime"],
  ])("that is %s is named", (_, hex, code) => {
    const opened = openCms(Buffer.from(hex, "hex"));

    expect(opened).toMatchObject({ content: null, problems: [{ code }] });
  });
});

describe("compressed RTF", () => {
  it("is decompressed as the specification's example says", () => {
    const source = Buffer.from(
      "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0",
      "hex",
    );

    expect(decompressRtf(source)?.toString("latin1")).toBe("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
  });

  it("that is none is not touched", () => {
    expect(decompressRtf(Buffer.from("no compressed text at all"))).toBeNull();
  });
});

describe("picture sizes", () => {
  it("are read from the header alone", () => {
    const gif = Buffer.concat([Buffer.from("GIF89a"), Buffer.from([10, 0, 20, 0]), Buffer.alloc(20)]);
    const jpeg = Buffer.concat([Buffer.from("ffd8ffe00004aabbffc000110800640032", "hex"), Buffer.alloc(20)]);

    expect([imageSize(gif), imageSize(jpeg), imageSize(Buffer.alloc(40))]).toEqual([
      { width: 10, height: 20 },
      { width: 50, height: 100 },
      null,
    ]);
  });
});
