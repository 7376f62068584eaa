/** A language model that answers in a given JSON shape. Costs money per call: callers keep a budget. */
export interface LanguageModel {
  /** The model's answer as unparsed JSON value, with what it cost; null when it refused, timed out or is over its limits. */
  ask(request: LanguageModelRequest): Promise<LanguageModelAnswer | null>;
}

export interface LanguageModelRequest {
  system: string;
  prompt: string;
  /** JSON Schema of the only tool the model may call; its arguments are the answer. */
  answerSchema: Record<string, unknown>;
  maxOutputTokens: number;
}

export interface LanguageModelAnswer {
  value: unknown;
  inputTokens: number;
  outputTokens: number;
}
