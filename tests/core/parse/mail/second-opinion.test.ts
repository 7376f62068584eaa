import { describe, expect, it } from "vitest";
import type { Message } from "../../../../shared/core/parse/mail/message.ts";
import { readMime } from "../../../../shared/core/parse/mail/read-mime.ts";
import { readWithSecondOpinion } from "../../../../shared/core/parse/mail/second-opinion.ts";

const mail = Buffer.from(
  [
    "From: a@example.org",
    "Subject: Angebot",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=iso-8859-1",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "Gr=FC=DFe",
    "--b",
    'Content-Type: application/octet-stream; name="plan.bin"',
    "Content-Disposition: attachment",
    "Content-Transfer-Encoding: base64",
    "",
    "AAECAw==",
    "--b--",
    "",
  ].join("\r\n"),
);
const nothing: Message = {
  headers: [],
  hint: null,
  leaves: [],
  problems: [],
  rootType: "text/plain",
  reportType: null,
  types: [],
};

describe("second opinion", () => {
  it("is not asked where the first reader found something", async () => {
    const message = await readWithSecondOpinion(mail, readMime);

    expect(message.problems.map((problem) => problem.code)).not.toContain("second_reader");
  });

  it.each([
    ["finds nothing", () => nothing],
    [
      "fails",
      () => {
        throw new Error("broken");
      },
    ],
  ])("is asked where the first reader %s, and says so", async (_, first) => {
    const message = await readWithSecondOpinion(mail, first);

    expect(message.problems.map((problem) => problem.code)).toEqual(["second_reader"]);
    expect(message.leaves.map((leaf) => leaf.role)).toEqual(["body", "attachment"]);
    expect(message.leaves[0]?.text).toContain("Grüße");
    expect([...(message.leaves[1]?.bytes ?? [])]).toEqual([0, 1, 2, 3]);
    expect(message.headers.find((line) => line.name === "subject")?.value).toBe("Angebot");
  });

  it.each([
    ["LF", "\n"],
    ["CR and LF", "\r\n"],
    ["CR", "\r"],
  ])("leaves the first reader's message of a mail that is all header: lines end with %s", async (_, end) => {
    const message = await readWithSecondOpinion(Buffer.from(["From: a@example.org", "", " ", ""].join(end)), () => nothing);

    expect(message).toBe(nothing);
  });

  it.each([
    ["begins with an empty line", "\r\nFrom: a@example.org\r\n\r\n"],
    ["holds one letter behind its header", "From: a@example.org\r\n\r\n\r\nx"],
  ])("is asked about a mail that %s", async (_, source) => {
    const message = await readWithSecondOpinion(Buffer.from(source), () => nothing);

    expect(message.problems.map((problem) => problem.code)).toEqual(["second_reader"]);
  });

  it("keeps the first reader's error where the second finds nothing either", async () => {
    const first = (): Message => {
      throw new Error("broken");
    };

    await expect(readWithSecondOpinion(Buffer.from(""), first)).rejects.toThrow("broken");
  });

  it("agrees with the first reader on an ordinary mail", async () => {
    const own = readMime(mail);
    const other = await readWithSecondOpinion(mail, () => nothing);

    expect(other.leaves.map((leaf) => [leaf.role, leaf.name, leaf.text?.trim() ?? null])).toEqual(
      own.leaves.map((leaf) => [leaf.role, leaf.name, leaf.text?.trim() ?? null]),
    );
  });
});
