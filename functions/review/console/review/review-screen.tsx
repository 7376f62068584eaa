import { useCallback, useEffect, useMemo, useState } from "react";
import type { ItemDetail } from "../../../../shared/schemas/review-api.ts";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { preferences, setPreferences, usePreferences } from "../shell/preferences.ts";
import { useRoute } from "../shell/router.ts";
import { useKeys } from "../ui/keys.ts";
import { firstPartOf, listedParts } from "../viewer/part-kind.ts";
import { PartsList } from "../viewer/parts-list.tsx";
import { useOtherWindow } from "../viewer/second-window.ts";
import { type Mark, spanInDocument } from "../viewer/text-chunks.ts";
import { Viewer } from "../viewer/viewer.tsx";
import { FormPanel } from "./form-panel.tsx";
import { LockBanner } from "./lock-banner.tsx";
import { MergeView } from "./merge-view.tsx";
import type { Provenance } from "../../../../shared/schemas/extraction.ts";
import { type FormRow, isOpen } from "./form-rows.ts";
import { reviewKeys } from "./review-keys.ts";
import { ReviewDialogs, type OpenDialog } from "./review-dialogs.tsx";
import { type FooterAct, ReviewFooter } from "./review-footer.tsx";
import { ReviewHeader } from "./review-header.tsx";
import { SecondLook } from "./second-look.tsx";
import { Splitter } from "./splitter.tsx";
import { useFieldActions } from "./use-field-actions.ts";
import { type Review, useReview } from "./use-review.ts";
import { Intro } from "./intro.tsx";

export interface ReviewScreenProps {
  itemId: string;
  detail: ItemDetail;
  setDetail: (detail: ItemDetail) => void;
  reload: () => void;
}

const TABS = ["fields", "original", "parts"] as const;
type Tab = (typeof TABS)[number];
const FORM_LIMITS = { min: 22, max: 55 };
const PARTS_LIMITS = { min: 9, max: 30 };

const termMarks = (detail: ItemDetail, part: string, on: boolean): Mark[] => {
  const { parsed } = detail;
  if (!on || parsed === null) return [];
  return (detail.item.classification?.explanation ?? []).flatMap((term) =>
    term.spans.flatMap((span) => {
      const placed = spanInDocument(parsed, part, span);
      return placed === null ? [] : [{ ...placed, kind: term.weight < 0 ? ("against" as const) : ("term" as const) }];
    }),
  );
};

/** Parts in which a value still waits for a person. */
const partsToCheck = (rows: FormRow[]): ReadonlySet<string> =>
  new Set(rows.filter(isOpen).flatMap((known) => (known.field?.provenance == null ? [] : [known.field.provenance.part])));

const placeOf = (row: FormRow | undefined): Provenance | null => (row?.edit ?? row?.field)?.provenance ?? null;

/** The part on show: the one chosen by hand for this field, else the one its value comes from. */
const useShownPart = (review: Review, field: string | null) => {
  const { parsed } = review.detail;
  const [chosen, setChosen] = useState<{ part: string; forField: string | null } | null>(null);
  const place = placeOf(review.rows.find((known) => known.name === field));
  const own = chosen !== null && (chosen.forField === field || place === null) ? chosen.part : null;
  const first = parsed === null ? null : firstPartOf(parsed);
  const part = own ?? place?.part ?? chosen?.part ?? first ?? "0";
  const showPart = useCallback((next: string) => setChosen({ part: next, forField: field }), [field]);
  return { part, place, showPart };
};

export const ReviewScreen = (props: ReviewScreenProps) => {
  const { itemId, detail } = props;
  const { t } = useI18n();
  const { query } = useRoute();
  const prefs = usePreferences();
  const review = useReview(props);
  const focus = useFieldActions(review);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [explained, setExplained] = useState(false);
  const [tab, setTab] = useState<Tab>("fields");
  const { parsed } = detail;
  const { part, place, showPart } = useShownPart(review, focus.current);
  const parts = useMemo(() => (parsed === null ? [] : listedParts(parsed)), [parsed]);
  const openParts = useMemo(() => partsToCheck(review.rows), [review.rows]);
  const terms = useMemo(() => termMarks(detail, part, explained), [detail, part, explained]);
  const tell = useOtherWindow(itemId, (message) => {
    if (message.kind === "hello") tell({ kind: "show", itemId, part, place });
    else if (message.kind === "pick") focus.takePick({ text: message.text, provenance: message.provenance }, message.append);
  });
  const placeKey = JSON.stringify(place);
  useEffect(() => {
    tell({ kind: "show", itemId, part, place });
    // The place by its content: a new object of the same place is no news.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [itemId, part, placeKey]);
  const toOriginal = useCallback(() => {
    setTab("original");
    requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-viewer]")?.focus());
  }, []);
  const backToField = useCallback(() => {
    setTab("fields");
    focus.goTo(focus.current);
  }, [focus]);
  const act = (kind: FooterAct): void => {
    if (kind === "skip") void review.skip();
    else if (kind === "spam") void review.finish((version) => reviewClient.spam(itemId, version), t("spamDone"));
    else if (kind === "requeue") void review.finish((version) => reviewClient.requeue(itemId, version, ""), t("requeueDone"));
    else if (kind !== "release") setDialog({ kind });
  };
  useKeys(
    reviewKeys({
      review,
      focus,
      parts,
      showPart,
      toOriginal,
      openDialog: (kind) => setDialog({ kind }),
      undo: () => review.draft.undo(),
    }),
  );
  const form = (
    <FormPanel
      review={review}
      focus={focus}
      explained={explained}
      onExplain={() => setExplained(!explained)}
      onDialog={(kind) => setDialog({ kind })}
    />
  );
  return (
    <div className="ph-review">
      <ReviewHeader detail={detail} from={query.get("from") ?? ""} mine={review.lock.state === "mine"} />
      <LockBanner review={review} />
      <SecondLook detail={detail} />
      <div className="ph-tabs" role="tablist" aria-label={t("viewTabs")}>
        {TABS.map((name) => (
          <button key={name} type="button" role="tab" aria-selected={tab === name} onClick={() => setTab(name)}>
            {t(`tab_${name}`)}
          </button>
        ))}
      </div>
      <div
        className="ph-columns"
        data-tab={tab}
        data-form-right={prefs.formRight || undefined}
        style={{
          gridTemplateColumns: `minmax(300px, ${prefs.formWidth}%) 7px minmax(0, 1fr) 7px minmax(150px, ${prefs.partsWidth}%)`,
        }}
      >
        {form}
        <Splitter
          label={t("splitForm")}
          side={1}
          value={prefs.formWidth}
          {...FORM_LIMITS}
          onChange={(formWidth) => setPreferences({ formWidth })}
        />
        {parsed === null ? (
          <p className="ph-empty">{t("nothingRead")}</p>
        ) : (
          <Viewer
            itemId={itemId}
            parsed={parsed}
            part={part}
            place={place}
            terms={terms}
            onPick={focus.takePick}
            onLeave={backToField}
            onWindow={() => globalThis.open(`#/view/${itemId}`, `posthorn-${itemId}`, "popup,width=900,height=1100")}
          />
        )}
        <Splitter
          label={t("splitParts2")}
          side={-1}
          value={prefs.partsWidth}
          {...PARTS_LIMITS}
          onChange={(partsWidth) => setPreferences({ partsWidth })}
        />
        {parsed === null ? (
          <span />
        ) : (
          <PartsList itemId={itemId} parsed={parsed} current={part} openParts={openParts} onShow={showPart} />
        )}
      </div>
      <ReviewFooter review={review} announced={focus.announced} onAct={act} />
      <ReviewDialogs review={review} focus={focus} dialog={dialog} onClose={() => setDialog(null)} />
      {review.conflict === null ? null : (
        <MergeView
          draft={review.draft.draft}
          seen={detail}
          theirs={review.conflict}
          onMerged={(merged) => review.settleConflict(merged)}
          onClose={() => review.settleConflict(null)}
        />
      )}
      {preferences().introSeen ? null : <Intro onClose={() => setPreferences({ introSeen: true })} />}
    </div>
  );
};
