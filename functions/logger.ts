import { Logger } from "@aws-lambda-powertools/logger";
import { readEnvironment } from "./env.ts";

/** Structured logs; never content, only ids, stages and codes. */
export const logger = new Logger({ serviceName: "posthorn", logLevel: readEnvironment().POSTHORN_LOG_LEVEL });
