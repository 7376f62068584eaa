import { applyDensity, applyMode, Density, Mode } from "@cloudscape-design/global-styles";
import { useSyncExternalStore } from "react";

/** What a person chose once, kept per browser. */
export interface Preferences {
  theme: "light" | "dark";
  /** Single-letter keys can be switched off (WCAG 2.1.4). */
  letterKeys: boolean;
  introSeen: boolean;
  /** Share of the width of the form and of the parts list on the review screen, in percent. */
  formWidth: number;
  partsWidth: number;
  formRight: boolean;
}

const KEY = "posthorn.preferences";
const MIN_WIDTH = 8;
const MAX_WIDTH = 60;

const systemTheme = (): "light" | "dark" => (globalThis.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

const width = (value: unknown, otherwise: number): number =>
  typeof value === "number" && value >= MIN_WIDTH && value <= MAX_WIDTH ? value : otherwise;

export const readPreferences = (stored: string | null, theme: "light" | "dark"): Preferences => {
  let raw: unknown = null;
  try {
    raw = stored === null ? null : JSON.parse(stored);
  } catch {
    raw = null;
  }
  const known: Record<string, unknown> = typeof raw === "object" && raw !== null ? { ...raw } : {};
  return {
    theme: known.theme === "dark" || known.theme === "light" ? known.theme : theme,
    letterKeys: known.letterKeys !== false,
    introSeen: known.introSeen === true,
    formWidth: width(known.formWidth, 33),
    partsWidth: width(known.partsWidth, 14),
    formRight: known.formRight === true,
  };
};

let current: Preferences | null = null;
const listeners = new Set<() => void>();

export const preferences = (): Preferences => {
  current ??= readPreferences(localStorage.getItem(KEY), systemTheme());
  return current;
};

export const setPreferences = (change: Partial<Preferences>): void => {
  current = { ...preferences(), ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  applyTheme();
  for (const listener of listeners) listener();
};

export const applyTheme = (): void => {
  applyMode(preferences().theme === "dark" ? Mode.Dark : Mode.Light);
  applyDensity(Density.Compact);
  document.documentElement.style.colorScheme = preferences().theme;
};

export const usePreferences = (): Preferences =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, preferences);
