import { useEffect, useRef } from "react";
import { preferences } from "../shell/preferences.ts";
import type { MessageKey } from "../i18n/messages.ts";

export interface KeyBinding {
  /** "n", "?", "Enter", "F2", "Ctrl+Enter". */
  key: string;
  label: MessageKey;
  /** Also acts while typing in a field. Letters never do. */
  whileTyping?: boolean;
  run: (event: KeyboardEvent) => void;
  /** Not shown in the help (a second key for the same thing). */
  quiet?: boolean;
}

export const keyName = (event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): string => {
  const modifier = `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}`;
  const shift = event.shiftKey && event.key.length > 1 ? "Shift+" : "";
  return `${modifier}${shift}${event.key}`;
};

/** A single character without modifier: the layer a person may switch off (WCAG 2.1.4). */
export const isLetterKey = (key: string): boolean => key.length === 1;

const TYPING = "input:not([type=checkbox]):not([type=radio]):not([type=range]),textarea,select,[contenteditable=true]";

export const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest(TYPING) !== null;

interface Layer {
  current: KeyBinding[];
}

const layers: Layer[] = [];
let dialogs = 0;

/** While a dialog is open the page's keys rest. */
export const useDialogKeys = (open: boolean): void => {
  useEffect(() => {
    if (!open) return;
    dialogs += 1;
    return () => {
      dialogs -= 1;
    };
  }, [open]);
};

export const activeBindings = (): KeyBinding[] => layers.flatMap((layer) => layer.current);

export const acceptsKey = (binding: KeyBinding, state: { name: string; typing: boolean; letterKeys: boolean }): boolean => {
  if (binding.key !== state.name) return false;
  if (state.typing) return binding.whileTyping === true && !isLetterKey(binding.key);
  return !isLetterKey(binding.key) || state.letterKeys || binding.key === "?";
};

const onKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing || dialogs > 0) return;
  const state = { name: keyName(event), typing: isTyping(event.target), letterKeys: preferences().letterKeys };
  const binding = [...layers]
    .reverse()
    .flatMap((layer) => layer.current)
    .find((known) => acceptsKey(known, state));
  if (binding === undefined) return;
  event.preventDefault();
  binding.run(event);
};

export const useKeys = (bindings: KeyBinding[]): void => {
  const layer = useRef<KeyBinding[]>(bindings);
  layer.current = bindings;
  useEffect(() => {
    if (layers.length === 0) document.addEventListener("keydown", onKeyDown);
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
};
