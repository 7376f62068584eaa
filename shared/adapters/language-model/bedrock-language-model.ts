import { BedrockRuntimeClient, ConverseCommand } from "@aws-sdk/client-bedrock-runtime";
import { z } from "zod";
import type { LanguageModel, LanguageModelAnswer, LanguageModelRequest } from "../../ports/language-model.ts";
import type { LanguageModelSettings } from "../../schemas/language-model-settings.ts";

const TOOL = "answer";

type Send = Pick<BedrockRuntimeClient, "send">;
type Settings = Pick<LanguageModelSettings, "region" | "modelId" | "maxPromptCharacters" | "timeoutMs">;

/** Amazon Bedrock's Converse API; the only tool is the answer's shape. */
export class BedrockLanguageModel implements LanguageModel {
  readonly #client: Send;
  readonly #settings: Settings;

  constructor(settings: Settings, client: Send = new BedrockRuntimeClient({ region: settings.region })) {
    this.#settings = settings;
    this.#client = client;
  }

  async ask(request: LanguageModelRequest): Promise<LanguageModelAnswer | null> {
    const { modelId, maxPromptCharacters, timeoutMs } = this.#settings;
    if (request.prompt.length > maxPromptCharacters) return null;
    const schema = z.json().parse(request.answerSchema);
    const command = new ConverseCommand({
      modelId,
      system: [{ text: request.system }],
      messages: [{ role: "user", content: [{ text: request.prompt }] }],
      inferenceConfig: { maxTokens: request.maxOutputTokens, temperature: 0 },
      toolConfig: { tools: [{ toolSpec: { name: TOOL, inputSchema: { json: schema } } }], toolChoice: { tool: { name: TOOL } } },
    });
    try {
      const answer = await this.#client.send(command, { abortSignal: AbortSignal.timeout(timeoutMs) });
      const used = answer.output?.message?.content?.find((block) => block.toolUse?.name === TOOL)?.toolUse;
      return used === undefined
        ? null
        : { value: used.input, inputTokens: answer.usage?.inputTokens ?? 0, outputTokens: answer.usage?.outputTokens ?? 0 };
    } catch (error) {
      // Throttled, refused or slow: the item goes on with what the rules found. Programming errors still surface.
      if (error instanceof TypeError || error instanceof ReferenceError) throw error;
      return null;
    }
  }
}
