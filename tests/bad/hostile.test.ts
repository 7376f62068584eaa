import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSandbox } from "../../shared/adapters/sandbox/worker-sandbox.ts";
import type { ReaderSandbox } from "../../shared/ports/reader-sandbox.ts";
import { flawsOf } from "../core/parse/flaws.ts";
import { mail, requestOf } from "../core/parse/read-request.ts";
import { hostileSet } from "./hostile-set.ts";

/** Wall time with every limit used up on a machine that does other things too. */
const PATIENCE_MS = 120_000;

describe("hostile input", () => {
  let sandbox: ReaderSandbox;
  beforeAll(() => {
    sandbox = openSandbox({ workers: 1 });
  });
  afterAll(() => sandbox.close());

  it.each(hostileSet)("$name ends in one named outcome", { timeout: PATIENCE_MS }, async (input) => {
    const bytes = input.make();

    const result = await sandbox.read(requestOf(bytes, { channel: input.channel, fileName: input.fileName }));

    expect(flawsOf(result)).toEqual([]);
  });

  it("leaves a sandbox that reads the next mail", async () => {
    const next = mail(["From: a@kunde.example", "Subject: Danach"], "Alles gut?");

    const { parsed } = await sandbox.read(requestOf(next));

    expect(parsed).toMatchObject({ outcome: "read", text: "Alles gut?" });
  });
});

describe("a mail cut off anywhere", () => {
  const whole = mail(
    ["From: a@kunde.example", "Subject: =?utf-8?Q?K=C3=BCndigung?=", "Content-Type: multipart/mixed; boundary=b"],
    "--b\nContent-Type: text/plain; charset=utf-8\n\nIch kündige.\n--b\nContent-Type: text/csv; name=a.csv\nContent-Transfer-Encoding: base64\n\nYTtiO2MK\n--b--\n",
  );

  it("still ends in one outcome", async () => {
    const sandbox = openSandbox({ workers: 2 });
    const bytes = Buffer.from(whole, "utf8");

    const results = await Promise.all(
      Array.from({ length: bytes.length }, (_, length) => sandbox.read(requestOf(new Uint8Array(bytes.subarray(0, length + 1))))),
    );

    expect(results.flatMap(flawsOf)).toEqual([]);
    await sandbox.close();
  });
});
