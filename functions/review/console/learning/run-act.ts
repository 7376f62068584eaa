import { useAct } from "../ui/use-act.ts";
import { useToast } from "../ui/toasts.tsx";

/** Does something, says that it is done, and goes on; what is refused is said as well. */
export type RunAct = (work: () => Promise<unknown>, done: string, then: () => void) => void;

export const useRunAct = (): RunAct => {
  const toast = useToast();
  const { act } = useAct();
  return (work, done, then) => {
    void act(async () => {
      await work();
      toast({ tone: "good", text: done });
      then();
    });
  };
};
