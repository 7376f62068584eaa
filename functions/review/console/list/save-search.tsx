import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import { useState } from "react";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { DialogFoot } from "../ui/dialog-foot.tsx";
import { useDialogKeys } from "../ui/keys.ts";
import { foldText } from "../ui/fold-text.ts";
import { useAct } from "../ui/use-act.ts";
import { type Filters, searchOfFilters } from "./filters.ts";

const LONGEST_NAME = 60;
const LONGEST_ID = 40;

/** An id from the name; equal names are the same tile. */
export const searchId = (name: string): string =>
  `s-${foldText(name)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, LONGEST_ID)}`;

/** Makes the list's present filters a tile. */
export const SaveSearch = ({ filters, onSaved }: { filters: Filters; onSaved: () => void }) => {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const { act } = useAct();
  useDialogKeys(open);
  const save = (): Promise<void> =>
    act(async () => {
      const label = { de: name.trim(), en: name.trim() };
      await reviewClient.saveSearch({ id: searchId(name), label, query: searchOfFilters(filters), shared, builtIn: false });
      setOpen(false);
      setName("");
      onSaved();
    });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("saveSearch")}</Button>
      {open ? (
        <Modal
          visible
          size="small"
          header={t("saveSearch")}
          onDismiss={() => setOpen(false)}
          footer={
            <DialogFoot action={t("save")} ready={name.trim() !== ""} onDo={() => void save()} onClose={() => setOpen(false)} />
          }
        >
          <label className="ph-stack">
            {t("searchName")}
            <input
              className="ph-input"
              value={name}
              maxLength={LONGEST_NAME}
              onChange={(event) => setName(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter" && name.trim() !== "") void save();
              }}
            />
          </label>
          <label className="ph-row ph-gap">
            <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
            {t("searchShared")}
          </label>
        </Modal>
      ) : null}
    </>
  );
};
