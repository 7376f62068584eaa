import { type RefObject, useEffect, useRef, useState } from "react";

/** Drawn this far before it scrolls into view. */
const MARGIN = "1200px";

/** True while the element is in or near the visible window; long texts and scans draw only what is. */
export const useNearWindow = <T extends Element>(): [RefObject<T | null>, boolean] => {
  const element = useRef<T>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      root: target.closest("[data-scroller]"),
      rootMargin: MARGIN,
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [near]);
  return [element, near];
};
