import { useSyncExternalStore } from "react";

/** Hash routes: a link works from any static host and below any path, without rewrite rules. */
export interface Route {
  /** Without the leading slash, split: ["item", "01J..."]. */
  path: string[];
  query: URLSearchParams;
}

export const parseHash = (hash: string): Route => {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  return { path: path.split("/").filter(Boolean).map(decodeSafely), query: new URLSearchParams(query) };
};

const decodeSafely = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export const hrefOf = (path: string[], query?: URLSearchParams): string => {
  const search = query?.toString() ?? "";
  return `#/${path.map(encodeURIComponent).join("/")}${search === "" ? "" : `?${search}`}`;
};

export const navigate = (href: string, options: { replace?: boolean } = {}): void => {
  if (options.replace === true) {
    history.replaceState(null, "", href);
    globalThis.dispatchEvent(new HashChangeEvent("hashchange"));
    return;
  }
  globalThis.location.hash = href;
};

const subscribe = (listener: () => void): (() => void) => {
  globalThis.addEventListener("hashchange", listener);
  return () => globalThis.removeEventListener("hashchange", listener);
};

export const useRoute = (): Route => parseHash(useSyncExternalStore(subscribe, () => globalThis.location.hash));
