import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import { useState } from "react";
import { useI18n } from "../i18n/i18n.tsx";
import { useDialogKeys } from "../ui/keys.ts";

/** Shown once per person: five lines are all one needs to begin. */
export const Intro = ({ onClose }: { onClose: () => void }) => {
  const { t } = useI18n();
  const [open, setOpen] = useState(true);
  useDialogKeys(open);
  if (!open) return null;
  const close = (): void => {
    setOpen(false);
    onClose();
  };
  return (
    <Modal
      visible
      header={t("introTitle")}
      onDismiss={close}
      footer={
        <Box float="right">
          <Button variant="primary" onClick={close}>
            {t("introStart")}
          </Button>
        </Box>
      }
    >
      <ol className="ph-intro">
        <li>{t("intro1")}</li>
        <li>{t("intro2")}</li>
        <li>{t("intro3")}</li>
        <li>{t("intro4")}</li>
        <li>{t("intro5")}</li>
      </ol>
    </Modal>
  );
};
