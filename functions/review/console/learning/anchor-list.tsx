import Button from "@cloudscape-design/components/button";
import type { Anchors } from "../../../../shared/schemas/review-pages.ts";
import { steeringClient } from "../api/steering-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { useSession } from "../shell/session.tsx";
import { OutsideText } from "../ui/outside-text.tsx";
import { fieldLabel } from "../ui/reason-text.ts";
import type { RunAct } from "./run-act.ts";

type Anchor = Anchors["anchors"][number];

const STATES = { proposed: "anchorProposed", approved: "anchorApproved", rejected: "anchorRejected" } as const;
const TONES = { proposed: "blue", approved: "green", rejected: "grey" } as const;

/** What may be done with one in each state; forgetting is always possible. */
const ACTS = {
  proposed: [
    ["approved", "approveAnchor", "anchorApproved"],
    ["rejected", "rejectAnchor", "anchorRejected"],
  ],
  approved: [["proposed", "suspendAnchor", "anchorSuspended"]],
  rejected: [["approved", "approveAnchor", "anchorApproved"]],
} as const;
const FORGET = ["deleted", "forgetAnchor", "anchorForgotten"] as const;

const Row = ({ anchor, run, reload }: { anchor: Anchor; run: RunAct; reload: () => void }) => {
  const i18n = useI18n();
  const { t, number } = i18n;
  const { pack } = useSession();
  const name = t("anchorOf", { field: fieldLabel(i18n, pack, anchor.field), text: anchor.text });
  return (
    <tr>
      <th scope="row">{fieldLabel(i18n, pack, anchor.field)}</th>
      <td className="ph-break">
        „<OutsideText text={anchor.text} />“{" "}
        <small className="ph-muted">
          <OutsideText text={anchor.sender} />
        </small>
      </td>
      <td className="ph-num">{t("anchorSeen", { n: number(anchor.seen), right: number(anchor.right) })}</td>
      <td>
        <span className="ph-chip" data-tone={TONES[anchor.state]}>
          {t(STATES[anchor.state])}
        </span>
      </td>
      <td className="ph-right">
        <span className="ph-row ph-end ph-wrap">
          {[...ACTS[anchor.state], FORGET].map(([state, label, done]) => (
            <Button
              key={state}
              ariaLabel={`${t(label)}, ${name}`}
              onClick={() => run(() => steeringClient.judgeAnchor(anchor.id, state), t(done), reload)}
            >
              {t(label)}
            </Button>
          ))}
        </span>
      </td>
    </tr>
  );
};

/** Learnt places or words, those that wait for a judgement first. */
export const AnchorList = ({
  anchors,
  title,
  run,
  reload,
}: {
  anchors: Anchor[];
  title: string;
  run: RunAct;
  reload: () => void;
}) => (
  // A wide table scrolls by itself; the keyboard must reach it too.
  <div className="ph-scrolly" tabIndex={0} role="region" aria-label={title}>
    <table className="ph-simple">
      <tbody>
        {anchors.map((anchor) => (
          <Row key={anchor.id} anchor={anchor} run={run} reload={reload} />
        ))}
      </tbody>
    </table>
  </div>
);
