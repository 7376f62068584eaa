import { afterEach, describe, expect, it } from "vitest";
import { WorkerSandbox, type SandboxOptions } from "../../../shared/adapters/sandbox/worker-sandbox.ts";
import { mail, requestOf } from "../../core/parse/read-request.ts";

const GOOD = mail(["From: a@kunde.example", "Subject: Gut"], "Guten Tag");
/** A worker that behaves as the first line of the mail says: fixtures for limits, quick and certain. */
const MISBEHAVING = new URL("./misbehaving-worker.ts", import.meta.url);

describe("worker sandbox", () => {
  let sandbox: WorkerSandbox;
  const open = (options: Partial<SandboxOptions> = {}): WorkerSandbox => {
    sandbox = new WorkerSandbox({ workers: 1, ...options });
    return sandbox;
  };
  afterEach(() => sandbox.close());

  it("reads a mail and leaves the caller's bytes alone", async () => {
    const request = requestOf(GOOD);
    const before = Buffer.from(request.bytes);

    const { parsed } = await open().read(request);

    expect(parsed).toMatchObject({ outcome: "read", text: "Guten Tag" });
    expect(Buffer.from(request.bytes).equals(before)).toBe(true);
  });

  it("hands over enclosures byte by byte", async () => {
    const enclosure = Buffer.from([0, 1, 2, 255, 13, 10, 13]);
    const request = requestOf(
      mail(
        ["From: a@kunde.example", "Content-Type: application/octet-stream; name=a.bin", "Content-Transfer-Encoding: base64"],
        enclosure.toString("base64"),
      ),
    );

    const { contents } = await open().read(request);

    expect(contents.map((content) => Buffer.from(content.bytes).toString("hex"))).toEqual([enclosure.toString("hex")]);
  });

  it("reads more inputs at once than it has workers, each with its own result", async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => index);
    open({ workers: 2 });

    const results = await Promise.all(
      numbers.map((number) => sandbox.read(requestOf(mail(["From: a@kunde.example", `Subject: Nr ${number}`], "x")))),
    );

    expect(results.map((result) => result.parsed.subject)).toEqual(numbers.map((number) => `Nr ${number}`));
  });

  it.each([
    ["loops for ever", "loop", { mailCpuSeconds: 0.3, wallFactor: 100 }, "reader_cpu_limit"],
    ["waits for ever", "wait", { mailCpuSeconds: 0.2, wallFactor: 2 }, "reader_time_limit"],
    ["fills buffers", "buffers", { mailMemoryMb: 200 }, "reader_memory_limit"],
    ["fills the heap", "heap", { mailMemoryMb: 150 }, "reader_memory_limit"],
    ["throws", "throw", {}, "reader_crashed"],
    ["ends its thread", "exit", {}, "reader_crashed"],
  ])("stops a worker that %s and reads the next input", async (_, behaviour, limits, code) => {
    open({ entry: MISBEHAVING, limits });

    const stopped = await sandbox.read(requestOf(behaviour));
    const next = await sandbox.read(requestOf("good"));

    expect(stopped.parsed).toMatchObject({ outcome: "unreadable", problems: [{ code }] });
    expect(stopped.parsed.parts[0]?.size).toBe(behaviour.length);
    expect(next.parsed.text).toBe("good");
  });

  it("lets nobody stand behind an input that takes long while another worker is free", async () => {
    open({ entry: MISBEHAVING, workers: 2 });
    await Promise.all([sandbox.read(requestOf("good")), sandbox.read(requestOf("good"))]);
    const order: string[] = [];
    const read = async (behaviour: string): Promise<void> => {
      const { parsed } = await sandbox.read(requestOf(behaviour));
      order.push(parsed.text);
    };

    await Promise.all(["slow", "good", "good", "good", "good"].map(read));

    expect(order).toEqual(["good", "good", "good", "good", "slow"]);
  });

  it.each([
    ["breaks its worker", "throw", "reader_crashed"],
    ["is stopped", "loop", "reader_cpu_limit"],
  ])("reads the inputs that stood behind one that %s", async (_, behaviour, code) => {
    open({ entry: MISBEHAVING, limits: { mailCpuSeconds: 0.3, wallFactor: 100 } });
    await sandbox.read(requestOf("good"));

    const [first, second, third] = await Promise.all([behaviour, "good", "good"].map((name) => sandbox.read(requestOf(name))));

    expect(first?.parsed).toMatchObject({ outcome: "unreadable", problems: [{ code }] });
    expect([second?.parsed.text, third?.parsed.text]).toEqual(["good", "good"]);
  });

  it("reads again what was read and not yet answered when its worker broke", async () => {
    open({ entry: MISBEHAVING });
    await sandbox.read(requestOf("good"));

    const [held, broken] = await Promise.all(["held", "throw"].map((name) => sandbox.read(requestOf(name))));

    expect(held?.parsed.text).toBe("held");
    expect(broken?.parsed).toMatchObject({ outcome: "unreadable", problems: [{ code: "reader_crashed" }] });
  });

  it("reads the rest of an input whose one part stopped a reader", async () => {
    open({ entry: MISBEHAVING, limits: { fileCpuSeconds: 0.3, wallFactor: 100 } });

    const { parsed } = await sandbox.read(requestOf("part"));

    expect(parsed.text).toBe("without 0.1");
  });

  it("gives up on an input whose every part stops a reader", async () => {
    open({ entry: MISBEHAVING, limits: { fileCpuSeconds: 0.2, wallFactor: 100 } });

    const { parsed } = await sandbox.read(requestOf("parts"));

    expect(parsed).toMatchObject({ outcome: "unreadable", problems: [{ code: "reader_cpu_limit" }] });
  });
});
