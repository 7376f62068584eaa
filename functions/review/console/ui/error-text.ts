import type { ApiError } from "../api/api-error.ts";
import type { Translate } from "../i18n/i18n.tsx";
import type { MessageKey } from "../i18n/messages.ts";

const TITLES: Record<ApiError["kind"], MessageKey> = {
  offline: "errorOffline",
  expired: "errorExpired",
  forbidden: "errorForbidden",
  missing: "errorMissing",
  conflict: "errorConflict",
  invalid: "errorInvalid",
  busy: "errorBusy",
  broken: "errorBroken",
};

/** The sentence for a failed call: what it means here first, the server's own words after it. */
export const errorText = (t: Translate, error: ApiError): string => {
  const detail = error.problem?.detail ?? error.problem?.title;
  return detail === undefined ? t(TITLES[error.kind]) : `${t(TITLES[error.kind])} ${detail}`;
};
