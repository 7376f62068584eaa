import type { SecretSource } from "../../ports/secret-source.ts";
import type { HttpAnswer, HttpCall } from "./http-client.ts";

/** What every connector needs from outside; tests replace the clock, the dice and the wire. */
export interface ConnectorTools {
  secrets: SecretSource;
  call: (call: HttpCall) => Promise<HttpAnswer>;
  /** Milliseconds. */
  now: () => number;
  random: () => number;
  sleep: (milliseconds: number) => Promise<void>;
}

export const requiredSecret = async (tools: ConnectorTools, name: string): Promise<string> => {
  const value = await tools.secrets.read(name);
  if (value !== undefined) return value;
  throw new Error(`There is no secret "${name}"; set POSTHORN_SECRET_${name.toUpperCase()} or store it with the stack's secrets`);
};
