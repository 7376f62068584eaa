import type { MessageKey } from "../i18n/messages.ts";
import type { IconName } from "../ui/icon.tsx";
import type { FieldState } from "./form-rows.ts";

/** Colour, icon and words of each state: none of the three alone. */
export const STATE_LOOK: Record<FieldState, { icon: IconName; words: MessageKey }> = {
  sure: { icon: "tick", words: "field_sure" },
  confirmed: { icon: "tick", words: "field_confirmed" },
  to_confirm: { icon: "eye", words: "field_to_confirm" },
  error: { icon: "alert", words: "field_error" },
  warning: { icon: "warning", words: "field_warning" },
  empty_required: { icon: "empty", words: "field_empty_required" },
  empty: { icon: "empty", words: "field_empty" },
  locked: { icon: "lock", words: "field_locked" },
  not_on_document: { icon: "absent", words: "field_not_on_document" },
};
