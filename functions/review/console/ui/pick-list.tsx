import Modal from "@cloudscape-design/components/modal";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useI18n } from "../i18n/i18n.tsx";
import { foldText } from "./fold-text.ts";
import { useDialogKeys } from "./keys.ts";

export interface PickOption {
  id: string;
  /** What typing is compared with. */
  search: string;
  content: ReactNode;
}

export interface PickListProps {
  title: string;
  hint: string;
  options: PickOption[];
  /** Digits choose the first nine while the box is empty. */
  digits?: boolean;
  /** Options come from a search elsewhere: typed text is reported, not compared here. */
  onSearch?: (text: string) => void;
  empty: string;
  onPick: (id: string) => void;
  onClose: () => void;
}

/** Beyond this nobody scrolls; typing narrows. */
const MOST_SHOWN = 60;

export const matching = (options: PickOption[], text: string): PickOption[] => {
  const words = foldText(text).split(" ").filter(Boolean);
  return options.filter((option) => words.every((word) => foldText(option.search).includes(word))).slice(0, MOST_SHOWN);
};

/** A list to choose from by typing, arrows or digits: categories, candidates, customers. */
export const PickList = ({ title, hint, options, digits = false, onSearch, empty, onPick, onClose }: PickListProps) => {
  const { t } = useI18n();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const listId = useId();
  useDialogKeys(true);
  useEffect(() => {
    const frame = requestAnimationFrame(() => box.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const shown = onSearch === undefined ? matching(options, text) : options.slice(0, MOST_SHOWN);
  const here = Math.min(at, Math.max(0, shown.length - 1));
  useEffect(() => {
    document.getElementById(`${listId}-${here}`)?.scrollIntoView({ block: "nearest" });
  }, [here, listId]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const chosen = digits && text === "" && /^[1-9]$/.test(event.key) ? shown[Number(event.key) - 1] : undefined;
    if (event.key === "ArrowDown") setAt(Math.min(here + 1, shown.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(here - 1, 0));
    else if (chosen !== undefined) onPick(chosen.id);
    else if (event.key === "Enter") {
      const option = shown[here];
      if (option !== undefined) onPick(option.id);
    } else return;
    event.preventDefault();
  };
  return (
    <Modal visible header={title} onDismiss={onClose}>
      <div className="ph-pick">
        <input
          ref={box}
          className="ph-input"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={shown.length === 0 ? undefined : `${listId}-${here}`}
          aria-label={hint}
          placeholder={hint}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
            onSearch?.(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={listId} role="listbox" aria-label={title}>
          {shown.map((option, index) => (
            <div
              key={option.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === here}
              onMouseMove={() => setAt(index)}
              onMouseDown={(event) => {
                event.preventDefault();
                onPick(option.id);
              }}
            >
              {digits && index < 9 ? <kbd className="ph-kbd">{index + 1}</kbd> : null}
              {option.content}
            </div>
          ))}
        </div>
        {shown.length === 0 ? <p className="ph-muted">{empty}</p> : null}
        <p className="ph-muted ph-pickhint">{t(digits ? "pickKeysDigits" : "pickKeys")}</p>
      </div>
    </Modal>
  );
};
