import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { handle } from "hono/aws-lambda";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consoleFiles } from "../../../functions/review/console-files.ts";

const SCRIPT = `export const words = ${JSON.stringify("Postfach ".repeat(500))};`;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "posthorn-console-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Posthorn</title>");
  await writeFile(join(folder, "assets", "index-1.js"), SCRIPT);
  await writeFile(join(folder, "assets", "font-1.woff2"), Buffer.from("wOF2 not really"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (path: string, accept: string | null = "gzip, deflate, br"): Promise<Response> =>
  Promise.resolve(
    consoleFiles(folder).request(`http://localhost${path}`, { headers: accept === null ? {} : { "accept-encoding": accept } }),
  );

const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

describe("the files of the console", () => {
  it("go out compressed to who can read that, and plain to who cannot", async () => {
    const small = await ask("/assets/index-1.js");
    const again = await ask("/assets/index-1.js");
    const plain = await ask("/assets/index-1.js", null);
    const [compressed, repeated] = [await bytesOf(small), await bytesOf(again)];

    expect(small.headers.get("content-encoding")).toBe("gzip");
    expect(small.headers.get("vary")).toBe("accept-encoding");
    expect(compressed.length).toBeLessThan(SCRIPT.length / 10);
    expect(gunzipSync(compressed).toString()).toBe(SCRIPT);
    expect(repeated.equals(compressed)).toBe(true);
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(await plain.text()).toBe(SCRIPT);
  });

  it("are sent as they are where they are compressed already", async () => {
    const font = await ask("/assets/font-1.woff2");

    expect(font.headers.get("content-encoding")).toBeNull();
    expect(font.headers.get("content-type")).toBe("font/woff2");
  });

  it("answer every shared link with the page itself, under its own policy", async () => {
    const page = await ask("/item/01JD0SAMP1E000000000000005");

    expect(gunzipSync(await bytesOf(page)).toString()).toContain("<title>Posthorn</title>");
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(page.headers.get("cache-control")).toBe("no-cache");
  });

  it("never leave their folder", async () => {
    const climbed = await ask("/..%2f..%2fetc/passwd.js");

    expect(climbed.status).toBe(404);
  });

  it("pass through a function's answer as base64, still compressed", async () => {
    const event = {
      version: "2.0",
      routeKey: "$default",
      rawPath: "/assets/index-1.js",
      rawQueryString: "",
      headers: { host: "mail.example", "accept-encoding": "gzip" },
      requestContext: { http: { method: "GET", path: "/assets/index-1.js" }, domainName: "mail.example" },
      isBase64Encoded: false,
    };

    const answer = await handle(consoleFiles(folder))(event as unknown as Parameters<ReturnType<typeof handle>>[0]);

    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    expect(gunzipSync(Buffer.from(answer.body, "base64")).toString()).toBe(SCRIPT);
  });
});
