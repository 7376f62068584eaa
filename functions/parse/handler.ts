import { parseItem } from "../../shared/core/parse/parse-item.ts";
import { stageHandler } from "../stage-handler.ts";

export const handler = stageHandler("parse", async (available, item) => parseItem(await available.parse(item.tenantId), item));
