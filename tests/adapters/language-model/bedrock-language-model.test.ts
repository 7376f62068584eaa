import { readFileSync } from "node:fs";
import { createServer, type Http2Server, type ServerHttp2Session } from "node:http2";
import { BedrockRuntimeClient } from "@aws-sdk/client-bedrock-runtime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { BedrockLanguageModel } from "../../../shared/adapters/language-model/bedrock-language-model.ts";

/** Answers in the shape of Bedrock's Converse API, by hand; the client that reads them is the real one. */
const recorded = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync("tests/fixtures/language-model/answers.json", "utf8")));

const requestSchema = z.object({
  system: z.array(z.object({ text: z.string() })),
  messages: z.array(z.object({ role: z.string(), content: z.array(z.object({ text: z.string() })) })),
  inferenceConfig: z.object({ maxTokens: z.number(), temperature: z.number() }),
  toolConfig: z.object({ toolChoice: z.object({ tool: z.object({ name: z.string() }) }) }),
});

let server: Http2Server;
let sessions: ServerHttp2Session[];
let reply: { status: number; body: string; after: number };
let paths: string[];
let bodies: unknown[];
beforeEach(async () => {
  paths = [];
  bodies = [];
  reply = { status: 200, body: "{}", after: 0 };
  sessions = [];
  // The service is spoken to over HTTP/2.
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      paths.push(decodeURIComponent(request.url ?? ""));
      bodies.push(JSON.parse(Buffer.concat(parts).toString("utf8")));
      setTimeout(() => {
        response.writeHead(reply.status, { "content-type": "application/json" });
        response.end(reply.body);
      }, reply.after);
    });
  });
  server.on("session", (session) => sessions.push(session));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
});
afterEach(() => {
  for (const session of sessions) session.destroy();
  server.close();
});

const model = (settings: { timeoutMs?: number; maxPromptCharacters?: number } = {}) => {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const client = new BedrockRuntimeClient({
    region: "eu-central-1",
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  });
  const all = {
    region: "eu-central-1",
    modelId: "eu.test.model-v1:0",
    maxPromptCharacters: 1_000,
    timeoutMs: 5_000,
    ...settings,
  };
  return new BedrockLanguageModel(all, client);
};

const request = {
  system: "Sort.",
  prompt: "<<<MESSAGE\nHallo\nMESSAGE>>>",
  answerSchema: { type: "object", properties: { category: { type: "string" } } },
  maxOutputTokens: 200,
};

describe("the language model on Amazon Bedrock", () => {
  it("asks the model the pack names, with the answer's shape as the only tool", async () => {
    reply.body = JSON.stringify(recorded["disagrees"]);

    const answer = await model().ask(request);

    expect(answer).toEqual({
      value: { category: "complaint", quote: "so geht man nicht mit Kunden um" },
      inputTokens: 1210,
      outputTokens: 41,
    });
    expect(paths).toEqual(["/model/eu.test.model-v1:0/converse"]);
    expect(requestSchema.parse(bodies[0])).toMatchObject({
      system: [{ text: "Sort." }],
      inferenceConfig: { maxTokens: 200, temperature: 0 },
      toolConfig: { toolChoice: { tool: { name: "answer" } } },
    });
  });

  it.each([
    ["chats instead of answering", { status: 200, body: JSON.stringify(recorded["chats instead"]), after: 0 }],
    ["is throttled", { status: 429, body: '{"message":"Too many requests"}', after: 0 }],
    ["is refused", { status: 403, body: '{"message":"You do not have access to the model"}', after: 0 }],
    ["breaks", { status: 500, body: "no JSON", after: 0 }],
  ])("gives no answer when it %s", async (_, given) => {
    reply = given;

    const answer = await model().ask(request);

    expect(answer).toBeNull();
    expect(paths).toHaveLength(1);
  });

  it("waits no longer than the pack says", async () => {
    reply = { status: 200, body: "{}", after: 2_000 };
    const started = performance.now();

    const answer = await model({ timeoutMs: 100 }).ask(request);

    expect(answer).toBeNull();
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it("is not asked about what is longer than the pack pays for", async () => {
    const answer = await model({ maxPromptCharacters: 10 }).ask(request);

    expect(answer).toBeNull();
    expect(paths).toEqual([]);
  });
});
