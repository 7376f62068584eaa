import { useEffect, useState } from "react";

const HALF_MINUTE_MS = 30_000;

/** The clock of relative times; moves twice a minute. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), HALF_MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
};
