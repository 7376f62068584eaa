import { useState } from "react";

/**
 * What is being typed over a value, until it is handed over; a new value takes its place with the very render that brings
 * it: a field left in the same moment must not hand over what it showed before.
 */
export const useTyped = <T>(value: T): [T, (typed: T) => void] => {
  const [kept, setKept] = useState({ over: value, typed: value });
  const isNew = !Object.is(kept.over, value);
  if (isNew) setKept({ over: value, typed: value });
  return [isNew ? value : kept.typed, (typed) => setKept({ over: value, typed })];
};
