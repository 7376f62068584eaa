import { ApiError } from "../api/api-error.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { errorText } from "../ui/error-text.ts";
import { useToast } from "../ui/toasts.tsx";

/** Does something, says that it is done, and goes on; what is refused is said as well. */
export type RunAct = (work: () => Promise<unknown>, done: string, then: () => void) => void;

export const useRunAct = (): RunAct => {
  const { t } = useI18n();
  const toast = useToast();
  return (work, done, then) => {
    work().then(
      () => {
        toast({ tone: "good", text: done });
        then();
      },
      (error: unknown) => {
        if (!(error instanceof ApiError)) throw error;
        toast({ tone: "bad", text: errorText(t, error) });
      },
    );
  };
};
