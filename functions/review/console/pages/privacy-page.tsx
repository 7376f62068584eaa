import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import "../styles/pages.css";
import { useState } from "react";
import type { ErasureProof, PersonPreview } from "../../../../shared/schemas/review-pages.ts";
import { ApiError } from "../api/api-error.ts";
import { steeringClient } from "../api/steering-client.ts";
import { type Translate, useI18n } from "../i18n/i18n.tsx";
import { isMessageKey } from "../i18n/messages.ts";
import { download } from "../ui/csv.ts";
import { errorText } from "../ui/error-text.ts";
import { OutsideText } from "../ui/outside-text.tsx";
import { useAct } from "../ui/use-act.ts";
import { Card } from "./dashboard-cards.tsx";

const SHORTEST_QUERY = 3;

const heldLabel = (t: Translate, name: string): string => {
  const key = `held_${name}`;
  return isMessageKey(key) ? t(key) : name;
};

const Counts = ({ counts }: { counts: Record<string, number> }) => {
  const { t, number } = useI18n();
  return (
    <dl className="ph-compare">
      {Object.entries(counts).map(([name, count]) => (
        <div key={name}>
          <dt>{heldLabel(t, name)}</dt>
          <dd className="ph-num">{number(count)}</dd>
        </div>
      ))}
    </dl>
  );
};

const Proof = ({ proof }: { proof: ErasureProof }) => {
  const { t, dateTime } = useI18n();
  return (
    <Card title={t("proofTitle")} wide>
      <p>{t("proofText", { n: proof.items, when: dateTime(proof.erasedAt), who: proof.by })}</p>
      <Counts counts={proof.removed} />
      <p className="ph-mono ph-break">{proof.digest}</p>
      <Button
        iconName="download"
        onClick={() => download("posthorn-erasure-proof.json", "application/json", JSON.stringify(proof, null, 2))}
      >
        {t("proofSave")}
      </Button>
    </Card>
  );
};

const Found = ({ preview, onErased }: { preview: PersonPreview; onErased: (proof: ErasureProof) => void }) => {
  const { t, dateTime } = useI18n();
  const [typed, setTyped] = useState("");
  const { busy, act } = useAct();
  return (
    <>
      <Card title={t("heldTitle", { query: preview.query })} wide>
        <Counts counts={preview.counts} />
        <table className="ph-simple">
          <tbody>
            {preview.items.map((item) => (
              <tr key={item.itemId}>
                <td className="ph-num">{dateTime(item.receivedAt)}</td>
                <td>
                  <OutsideText text={item.sender} />
                </td>
                <td>
                  <OutsideText text={item.subject} />
                </td>
                <td>
                  <span className="ph-chip">{t(`state_${item.state}`)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {preview.items.length === 0 ? <p className="ph-muted">{t("nothingFound")}</p> : null}
      </Card>
      <Card title={t("exportPerson")}>
        <p>{t("exportPersonText")}</p>
        <Button
          iconName="download"
          loading={busy}
          disabled={preview.items.length === 0}
          onClick={() =>
            void act(async () => {
              const held = await steeringClient.exportPerson(preview.token);
              download("posthorn-person.json", "application/json", JSON.stringify(held, null, 2));
            })
          }
        >
          {t("exportPersonDo")}
        </Button>
      </Card>
      <Card title={t("erasePerson")}>
        <p>{t("erasePersonText")}</p>
        <label className="ph-stack">
          {t("eraseType", { query: preview.query })}
          <input className="ph-input" value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
        </label>
        <p>
          <Button
            loading={busy}
            disabled={typed !== preview.query || preview.items.length === 0}
            onClick={() => void act(async () => onErased(await steeringClient.erasePerson(preview.token, typed)))}
          >
            {t("erasePersonDo")}
          </Button>
        </p>
      </Card>
    </>
  );
};

export const PrivacyPage = () => {
  const { t } = useI18n();
  const [query, setQuery] = useState("");
  const [preview, setPreview] = useState<PersonPreview | null>(null);
  const [proof, setProof] = useState<ErasureProof | null>(null);
  const [error, setError] = useState<string | null>(null);
  const look = async (): Promise<void> => {
    setProof(null);
    setError(null);
    try {
      setPreview(await steeringClient.previewPerson(query.trim()));
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setPreview(null);
      setError(errorText(t, failure));
    }
  };
  return (
    <div className="ph-page">
      <div className="ph-pagehead">
        <div>
          <h1>{t("navPrivacy")}</h1>
          <p>{t("privacyText")}</p>
        </div>
      </div>
      <form
        className="ph-row"
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <label className="ph-grow">
          <span className="ph-hidden">{t("personQuery")}</span>
          <input
            className="ph-input ph-full"
            value={query}
            placeholder={t("personQuery")}
            maxLength={200}
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
        <Button variant="primary" formAction="submit" disabled={query.trim().length < SHORTEST_QUERY}>
          {t("preview")}
        </Button>
      </form>
      {error === null ? null : <Alert type="error">{error}</Alert>}
      <div className="ph-cards">
        {proof === null ? null : <Proof proof={proof} />}
        {preview === null || proof !== null ? null : <Found key={preview.token} preview={preview} onErased={setProof} />}
      </div>
    </div>
  );
};
