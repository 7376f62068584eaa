import { useEffect, useState } from "react";
import type { FieldValue, Provenance } from "../../../../shared/schemas/extraction.ts";
import type { MasterRecord } from "../../../../shared/schemas/review-pages.ts";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { Confidence } from "../ui/confidence.tsx";
import { OutsideText } from "../ui/outside-text.tsx";
import { PickList, type PickOption } from "../ui/pick-list.tsx";
import { valueText } from "./field-text.ts";
import type { FormRow } from "./form-rows.ts";

/** Which master data a field is looked up in. */
const MASTER_OF: Record<string, string> = {
  customerNumber: "customer",
  senderName: "customer",
  contractNumber: "contract",
  meterNumber: "meter",
  articleNumber: "article",
};
const SEARCH_PAUSE_MS = 180;

export interface CandidatePickerProps {
  row: FormRow;
  onPick: (value: FieldValue, provenance: Provenance | null) => void;
  onRecord: (record: MasterRecord) => void;
  onClose: () => void;
}

const RecordCard = ({ record }: { record: MasterRecord }) => {
  const { t } = useI18n();
  const { match } = record;
  return (
    <span className="ph-pickrow">
      <span>
        <b>
          <OutsideText text={match.displayName} />
        </b>{" "}
        <span className="ph-mono">{match.id}</span>
        <small className="ph-muted">
          <OutsideText text={record.address} />
        </small>
        <small>
          {match.matches.length > 0 ? (
            <span className="ph-chip" data-tone="green">
              {t("masterMatches", { what: match.matches.join(", ") })}
            </span>
          ) : null}
          {match.differs.length > 0 ? (
            <span className="ph-chip" data-tone="orange">
              {t("masterDiffers", { what: match.differs.join(", ") })}
            </span>
          ) : null}
        </small>
      </span>
    </span>
  );
};

/** Other values seen in the item, and for master data a search in it. */
export const CandidatePicker = ({ row, onPick, onRecord, onClose }: CandidatePickerProps) => {
  const { t, lang, label } = useI18n();
  const kind = MASTER_OF[row.name] ?? null;
  const [text, setText] = useState("");
  const [records, setRecords] = useState<MasterRecord[]>([]);
  useEffect(() => {
    if (kind === null || (text === "" && typeof row.value !== "string")) {
      setRecords([]);
      return;
    }
    const wanted = text === "" ? valueText(row.value, row.type, lang) : text;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      // A deployment without master data has no such search; the candidates are there all the same.
      reviewClient.master(kind, wanted, controller.signal).then(
        (found) => setRecords(found.records),
        () => setRecords([]),
      );
    }, SEARCH_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [kind, text, row.value, row.type, lang]);
  const candidates = row.field?.candidates ?? [];
  const proposals: { value: FieldValue; raw: string; confidence: number | null; provenance: Provenance | null }[] = [
    ...(row.proposal === null ? [] : [{ value: row.proposal, raw: t("proposal"), confidence: null, provenance: null }]),
    ...candidates,
  ];
  const wanted = text.toLowerCase();
  const options: PickOption[] = [
    ...proposals.flatMap((candidate, index) => {
      const shown = valueText(candidate.value, row.type, lang);
      if (!shown.toLowerCase().includes(wanted)) return [];
      return [
        {
          id: `c${index}`,
          search: shown,
          content: (
            <span className="ph-pickrow">
              <span>
                <b>
                  <OutsideText text={shown} />
                </b>
                <small className="ph-muted">
                  <OutsideText text={candidate.raw} />
                </small>
              </span>
              {candidate.confidence === null ? null : <Confidence share={candidate.confidence} />}
            </span>
          ),
        },
      ];
    }),
    ...records.map((record, index) => ({
      id: `m${index}`,
      search: record.match.displayName,
      content: <RecordCard record={record} />,
    })),
  ];
  return (
    <PickList
      title={t("candidatesOf", { field: label(row.label, row.name) })}
      hint={t(kind === null ? "candidatesHint" : "masterHint")}
      options={options}
      digits
      onSearch={setText}
      empty={t(kind === null ? "noCandidates" : "noRecords")}
      onClose={onClose}
      onPick={(id) => {
        const index = Number(id.slice(1));
        const candidate = id.startsWith("c") ? proposals[index] : undefined;
        const record = id.startsWith("m") ? records[index] : undefined;
        if (candidate !== undefined) onPick(candidate.value, candidate.provenance);
        if (record !== undefined) onRecord(record);
      }}
    />
  );
};
