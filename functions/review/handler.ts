import { handle, type LambdaContext, type LambdaEvent } from "hono/aws-lambda";
import { readEnvironment } from "../env.ts";
import { logger } from "../logger.ts";
import { services } from "../services.ts";
import { cloudApp } from "./cloud-app.ts";

type Handle = ReturnType<typeof handle>;

let opened: Promise<Handle> | null = null;

const open = async (): Promise<Handle> =>
  handle(cloudApp(await services(), readEnvironment(), (error) => logger.error("review", { error: String(error) })));

/** The HTTP API's function. */
export const handler = async (event: LambdaEvent, context: LambdaContext): Promise<Awaited<ReturnType<Handle>>> => {
  opened ??= open();
  return (await opened)(event, context);
};
