import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useI18n } from "../i18n/i18n.tsx";

export interface DialogFootProps {
  /** What the dialog does, as its button says it. */
  action: string;
  ready: boolean;
  onDo: () => void;
  onClose: () => void;
}

/** The foot of every dialog that does something: leave it, or do it. */
export const DialogFoot = ({ action, ready, onDo, onClose }: DialogFootProps) => {
  const { t } = useI18n();
  return (
    <Box float="right">
      <SpaceBetween direction="horizontal" size="xs">
        <Button variant="link" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button variant="primary" disabled={!ready} onClick={onDo}>
          {action}
        </Button>
      </SpaceBetween>
    </Box>
  );
};
