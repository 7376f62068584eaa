import { useEffect, useState } from "react";
import type { PolicyValues, PolicyView, Simulation } from "../../../../shared/schemas/review-pages.ts";
import { steeringClient } from "../api/steering-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { useToast } from "../ui/toasts.tsx";
import { useAct } from "../ui/use-act.ts";

export interface PolicyDraft {
  values: PolicyValues;
  changed: boolean;
  busy: boolean;
  note: string;
  setNote: (note: string) => void;
  /** What the replay said of these very values; gone when they change. */
  result: Simulation | null;
  change: (next: Partial<PolicyValues>) => void;
  simulate: () => Promise<void>;
  save: (values: PolicyValues, why: string) => Promise<void>;
}

/** Values of a category being tried, until they are saved. */
export const usePolicyDraft = (view: PolicyView, reload: () => void): PolicyDraft => {
  const { t } = useI18n();
  const toast = useToast();
  const [values, setValues] = useState<PolicyValues>(view.current.values);
  const [note, setNote] = useState("");
  const [result, setResult] = useState<Simulation | null>(null);
  useEffect(() => {
    setValues(view.current.values);
    setResult(null);
  }, [view]);
  const { busy, act } = useAct();
  return {
    values,
    changed: JSON.stringify(values) !== JSON.stringify(view.current.values),
    busy,
    note,
    setNote,
    result,
    change: (next) => {
      setValues({ ...values, ...next });
      setResult(null);
    },
    simulate: () => act(async () => setResult(await steeringClient.simulate(view.category, values))),
    save: (kept, why) =>
      act(async () => {
        await steeringClient.savePolicy(view.category, view.current.version, { values: kept, note: why });
        toast({ tone: "good", text: t("policySaved") });
        setNote("");
        reload();
      }),
  };
};
