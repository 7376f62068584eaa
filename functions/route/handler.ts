import { routeItem } from "../../shared/core/route/route-item.ts";
import { stageHandler } from "../stage-handler.ts";

export const handler = stageHandler("route", async (available, item) => routeItem(await available.route(item.tenantId), item));
