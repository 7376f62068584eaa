import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ProcessLine, processLineSchema } from "../../shared/schemas/process-line.ts";

const posthorn = (...args: string[]): { code: number | null; out: string; err: string } => {
  const run = spawnSync(join("node_modules", ".bin", "node"), ["--conditions=local", "infra/local/cli.ts", ...args], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
};

const linesOf = (out: string): ProcessLine[] =>
  out
    .trim()
    .split("\n")
    .map((line) => processLineSchema.parse(JSON.parse(line)));

describe("posthorn process --json", () => {
  const samples = join("shared", "packs", "customer-service", "samples");

  it("prints one valid line per file in input order, with what was understood", () => {
    const { code, out, err } = posthorn("process", "--json", samples);

    const lines = linesOf(out);
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(lines.length).toBe(24);
    expect(lines.map((line) => line.source)).toEqual(lines.map((line) => line.source).toSorted());
    const meter = lines.find((line) => line.source.endsWith("03-zaehlerstand.eml"));
    expect(meter).toMatchObject({
      channel: "mail",
      language: "de",
      state: "delivered",
      category: "meter_reading",
      decision: "deliver",
      queue: "billing",
    });
    expect(meter?.fields["customerNumber"]).toMatchObject({ value: "4750-2231", valid: true });
    const provenance = meter?.fields["customerNumber"]?.provenance;
    expect(meter?.parts[0]).toMatchObject({ id: "0", parent: null });
    expect(provenance?.start).toBeTypeOf("number");
    const invoice = lines.find((line) => line.source.endsWith("13-anhang.eml"));
    expect(invoice?.parts.map((part) => part.mediaType)).toContain("application/pdf");
    expect(invoice?.fields["grossTotal"]?.value).toEqual({ value: "952.00", currency: "EUR" });
  });

  it("adds the whole text of every part with --full-text", () => {
    const { out } = posthorn("process", "--json", "--full-text", join(samples, "06-ratenzahlung.eml"));

    const [line] = linesOf(out);
    expect(line?.text).not.toContain("Jahresabrechnung");
    expect(line?.parts.map((part) => part.text ?? "").join("\n")).toContain("Jahresabrechnung");
  });

  const corpus = join("..", "shared", "corpora", "mail");
  it.skipIf(!existsSync(corpus))(`prints a line for every file of ${corpus} (skipped where it is absent)`, () => {
    const { code, out } = posthorn("process", "--json", corpus);

    const lines = linesOf(out);
    expect(code).toBe(0);
    expect(lines.length).toBeGreaterThan(250);
    for (const line of lines.filter((candidate) => candidate.state === "failed")) expect(line.failure?.message).not.toBe("");
  });
});

describe("what a person types wrong", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "posthorn-cli-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("is answered with one line and exit code 2", () => {
    const unknownFlag = posthorn("process", "--jsno", "x");
    const missing = posthorn("process", join(folder, "none.eml"));
    const badPort = posthorn("start", "--http-port", "99999");
    const noPack = posthorn("start", "--pack", "no-such-pack");
    const noMailroom = posthorn("ledger", "--data", join(folder, "nothing"));

    for (const run of [unknownFlag, missing, badPort, noPack, noMailroom]) expect(run.code).toBe(2);
    expect(unknownFlag.err).toContain("--json");
    expect(missing.err).toContain("does not exist; name a file or a folder");
    expect(badPort.err).toContain("0 to 65535");
    expect(noPack.err).toContain("pack.yaml");
    expect(noMailroom.err).toContain("--data");
  });

  it("names the flag when a port is in use", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;

    const run = posthorn(
      "start",
      "--data",
      join(folder, "data"),
      "--no-samples",
      "--smtp-port",
      "0",
      "--http-port",
      String(port),
    );

    server.close();
    expect(run.code).toBe(2);
    expect(run.err).toContain(`port ${port} is in use by another program; choose another with --http-port`);
  });

  it("tells what is wrong in a pack, with its line", async () => {
    const pack = join(folder, "pack");
    await mkdir(pack);
    await writeFile(join(pack, "pack.yaml"), "name: broken\nversion: '1'\ncategories:\n  order:\n    system: nowhere\n");

    const run = posthorn("pack", "check", pack);

    expect(run.code).toBe(1);
    expect(run.out).toMatch(/pack\.yaml:\d+/);
  });

  it("starts again after a crash left its process file behind", async () => {
    const data = join(folder, "crashed");
    await mkdir(data);
    await writeFile(join(data, "posthorn.pid"), "999999");

    const run = spawnSync(
      join("node_modules", ".bin", "node"),
      [
        "--conditions=local",
        "infra/local/cli.ts",
        "start",
        "--data",
        data,
        "--no-samples",
        "--smtp-port",
        "0",
        "--http-port",
        "0",
      ],
      { encoding: "utf8", timeout: 8000, killSignal: "SIGINT" },
    );

    expect(run.stdout).toContain("Posthorn is open");
  });
});
