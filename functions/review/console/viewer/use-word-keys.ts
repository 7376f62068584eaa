import { type KeyboardEvent, useRef } from "react";

type Arrow = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";
const isArrow = (key: string): key is Arrow =>
  key === "ArrowLeft" || key === "ArrowRight" || key === "ArrowUp" || key === "ArrowDown";

export interface WordKeys {
  move: (key: Arrow) => void;
  pick: (append: boolean) => void;
  /** Letters typed one after the other go to the next word that starts with them. */
  seek: (text: string) => void;
  leave: () => void;
}

/** A pause this long starts a new word to look for. */
const SEEK_PAUSE_MS = 900;

/** The original without a mouse: arrows walk over its words, letters look for one, Enter takes it into the field. */
export const useWordKeys = (keys: WordKeys): ((event: KeyboardEvent<HTMLElement>) => void) => {
  const sought = useRef({ text: "", at: 0 });
  const seekOn = (key: string, at: number): void => {
    const fresh = at - sought.current.at > SEEK_PAUSE_MS;
    sought.current = { text: fresh ? key : sought.current.text + key, at };
    keys.seek(sought.current.text);
  };
  return (event) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    // Another key ends the word that was being looked for.
    if (key.length > 1 && key !== "Shift") sought.current = { text: "", at: 0 };
    if (isArrow(key)) keys.move(key);
    else if (key === "Enter") keys.pick(event.shiftKey);
    else if (key === "Escape") keys.leave();
    else if (key.length === 1 && key !== " " && key !== "?") seekOn(key, event.timeStamp);
    else return;
    event.preventDefault();
  };
};
