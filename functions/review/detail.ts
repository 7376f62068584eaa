import type { Reviewer } from "../../shared/core/review/reviewer.ts";
import { itemView } from "../../shared/core/review/item-view.ts";
import { readingOf } from "../../shared/core/review/stored-reading.ts";
import type { Item } from "../../shared/schemas/item.ts";
import type { ItemDetail } from "../../shared/schemas/review-api.ts";
import type { ReviewApiOptions } from "./options.ts";
import { undoSecondsOf } from "./review-deps.ts";

export const detailOf = async (options: ReviewApiOptions, reviewer: Reviewer, item: Item): Promise<ItemDetail> =>
  itemView({
    item,
    parsed: await readingOf(options.state.blobs, item),
    pack: (await options.pack()).pack,
    reviewer,
    now: options.now(),
    undoSeconds: undoSecondsOf(options),
  });
