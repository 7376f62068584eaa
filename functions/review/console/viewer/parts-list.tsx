import type { Parsed } from "../../../../shared/schemas/parsed.ts";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { Icon } from "../ui/icon.tsx";
import { problemText } from "../ui/reason-text.ts";
import { OutsideText } from "../ui/outside-text.tsx";
import { iconOfPart, listedParts, partName, viewKindsOf } from "./part-kind.ts";

export interface PartsListProps {
  itemId: string;
  parsed: Parsed;
  current: string;
  /** Parts that hold the place of a field with an open check. */
  openParts: ReadonlySet<string>;
  onShow: (part: string) => void;
}

const DIGIT_KEYS = 9;

/** Body, attachments and nested mails of the item; the number is the key that shows it. */
export const PartsList = ({ itemId, parsed, current, openParts, onShow }: PartsListProps) => {
  const i18n = useI18n();
  const { t, bytes } = i18n;
  const parts = listedParts(parsed);
  const virus = parsed.mail?.trust.virus;
  return (
    <nav className="ph-parts" aria-label={t("partsOfItem")}>
      <h2>
        {t("partsTitle")} <span className="ph-muted ph-num">{parts.length}</span>
      </h2>
      <ol>
        {parts.map((part, index) => (
          <li key={part.id}>
            <button type="button" aria-current={part.id === current ? "true" : undefined} onClick={() => onShow(part.id)}>
              <Icon name={iconOfPart(part)} />
              <span>
                <b>
                  <OutsideText text={partName(part, t(`role_${part.role}`))} />
                </b>
                <small>
                  {part.pages === null ? "" : `${t("pagesCount", { n: part.pages })} · `}
                  {bytes(part.size)}
                </small>
                {part.problems.map((problem, index) => (
                  <small key={`${index}${problem.code}`} className="ph-partproblem">
                    {problemText(i18n, problem.code) ?? problem.message}
                  </small>
                ))}
                {viewKindsOf(parsed, part)[0] === "none" ? <small>{t("downloadOnly")}</small> : null}
              </span>
              {openParts.has(part.id) ? <i className="ph-dot" title={t("partHasChecks")} /> : null}
              {index < DIGIT_KEYS ? <kbd className="ph-kbd">{index + 1}</kbd> : null}
            </button>
          </li>
        ))}
      </ol>
      <p>{virus === undefined || virus === "not checked" ? t("virusUnchecked") : t("virusState", { verdict: virus })}</p>
      <a href={reviewClient.rawUrl(itemId)} download>
        <Icon name="download" size={13} /> {t("downloadRaw")}
      </a>
    </nav>
  );
};
