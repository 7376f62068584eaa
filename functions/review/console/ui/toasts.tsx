import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { useI18n } from "../i18n/i18n.tsx";
import { Icon } from "./icon.tsx";

export interface Toast {
  tone: "good" | "bad" | "plain";
  text: string;
  action?: { label: string; run: () => void };
}

interface Shown extends Toast {
  id: number;
}

const ToastContext = createContext<((toast: Toast) => void) | null>(null);

/** Toasts with an action stay until answered or pushed out: undo is never a matter of speed. */
const PLAIN_MS = 6000;
const MOST_TOASTS = 3;

export const ToastProvider = ({ children }: { children: ReactNode }) => {
  const { t } = useI18n();
  const [shown, setShown] = useState<Shown[]>([]);
  const drop = useCallback((id: number) => setShown((all) => all.filter((toast) => toast.id !== id)), []);
  const last = useRef(0);
  const show = useCallback(
    (toast: Toast) => {
      last.current += 1;
      const id = last.current;
      setShown((all) => [...all, { ...toast, id }].slice(-MOST_TOASTS));
      if (toast.action === undefined && toast.tone !== "bad") setTimeout(() => drop(id), PLAIN_MS);
    },
    [drop],
  );
  return (
    <ToastContext.Provider value={show}>
      {children}
      <section className="ph-toasts" aria-live="polite" aria-label={t("toasts")}>
        {shown.map((toast) => (
          <div key={toast.id} className="ph-toast" data-tone={toast.tone}>
            <Icon name={toast.tone === "bad" ? "alert" : toast.tone === "good" ? "tick" : "clock"} />
            <span>{toast.text}</span>
            {toast.action === undefined ? null : (
              <button
                type="button"
                onClick={() => {
                  toast.action?.run();
                  drop(toast.id);
                }}
              >
                {toast.action.label}
              </button>
            )}
            <button type="button" aria-label={t("close")} onClick={() => drop(toast.id)}>
              <Icon name="close" size={12} />
            </button>
          </div>
        ))}
      </section>
    </ToastContext.Provider>
  );
};

export const useToast = (): ((toast: Toast) => void) => {
  const show = useContext(ToastContext);
  if (show === null) throw new Error("useToast needs ToastProvider above it");
  return show;
};
