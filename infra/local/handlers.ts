import { handler as classify } from "../../functions/classify/handler.ts";
import { handler as deliver } from "../../functions/deliver/handler.ts";
import { handler as extract } from "../../functions/extract/handler.ts";
import { handler as intake } from "../../functions/intake/handler.ts";
import { handler as parse } from "../../functions/parse/handler.ts";
import { handler as route } from "../../functions/route/handler.ts";
import type { SqsHandler } from "../../functions/stage-handler.ts";
import type { StageName } from "../../shared/schemas/stage.ts";

/** The very functions that are deployed, by stage; review's door is HTTP. */
export const handlers: Record<Exclude<StageName, "review">, SqsHandler> = { intake, parse, classify, extract, route, deliver };
