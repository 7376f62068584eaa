import { useState } from "react";
import { ApiError } from "../api/api-error.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { errorText } from "./error-text.ts";
import { useToast } from "./toasts.tsx";

export interface Acting {
  /** True while something is being done. */
  busy: boolean;
  /** Does something at the mailroom; what it refuses is said in a toast, a fault of the console itself is thrown. */
  act: (work: () => Promise<void>) => Promise<void>;
}

/** How every button that changes something waits, and says what was refused. */
export const useAct = (): Acting => {
  const { t } = useI18n();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const act = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast({ tone: "bad", text: errorText(t, error) });
    } finally {
      setBusy(false);
    }
  };
  return { busy, act };
};
