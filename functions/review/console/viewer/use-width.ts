import { type RefObject, useEffect, useRef, useState } from "react";

/** Width of an element in whole pixels, as it changes. */
export const useWidth = <T extends HTMLElement>(): [RefObject<T | null>, number] => {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(target.clientWidth)));
    observer.observe(target);
    setWidth(Math.floor(target.clientWidth));
    return () => observer.disconnect();
  }, []);
  return [element, width];
};
