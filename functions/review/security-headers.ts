import type { MiddlewareHandler } from "hono";

/** For JSON and everything else of the API: nothing in an answer may run or be framed. The console's own policy comes with its page. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  const set = (name: string, value: string): void => {
    if (!headers.has(name)) headers.set(name, value);
  };
  set("content-security-policy", API_POLICY);
  set("x-content-type-options", "nosniff");
  set("x-frame-options", "DENY");
  set("referrer-policy", "no-referrer");
  set("cross-origin-resource-policy", "same-origin");
  set("cross-origin-opener-policy", "same-origin");
  set("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
  set("strict-transport-security", "max-age=31536000; includeSubDomains");
  set("cache-control", "no-store");
};

/** For the page of the console: own scripts and styles only, frames only of our own sandboxed mail view. */
export const CONSOLE_POLICY = [
  "default-src 'none'",
  // pdf.js decodes images with WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join("; ");
