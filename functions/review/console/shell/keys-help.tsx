import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import Toggle from "@cloudscape-design/components/toggle";
import { useI18n } from "../i18n/i18n.tsx";
import { activeBindings, isLetterKey, type KeyBinding, useDialogKeys } from "../ui/keys.ts";
import { setPreferences, usePreferences } from "./preferences.ts";

const shownKey = (key: string, ctrl: string): string => (key === " " ? "␣" : key.replace("Ctrl", ctrl).replace("Arrow", ""));

const KeyTable = ({ title, bindings }: { title: string; bindings: KeyBinding[] }) => {
  const { t } = useI18n();
  if (bindings.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl className="ph-keys">
        {bindings.map((binding) => (
          <div key={binding.key}>
            <dt>
              <kbd className="ph-kbd">{shownKey(binding.key, t("ctrlKey"))}</kbd>
            </dt>
            <dd>{t(binding.label)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** The keys valid on this page, as registered by the page itself: help and truth cannot drift apart. */
export const KeysHelp = ({ onClose }: { onClose: () => void }) => {
  const { t } = useI18n();
  const { letterKeys } = usePreferences();
  useDialogKeys(true);
  const bindings = activeBindings().filter((binding) => binding.quiet !== true);
  return (
    <Modal
      visible
      size="large"
      header={t("keysHelp")}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <Button variant="primary" onClick={onClose}>
            {t("close")}
          </Button>
        </Box>
      }
    >
      <p className="ph-muted">{t("keysLayers")}</p>
      <div className="ph-keycolumns">
        <KeyTable title={t("keysAlways")} bindings={bindings.filter((binding) => !isLetterKey(binding.key))} />
        <KeyTable title={t("keysLetters")} bindings={bindings.filter((binding) => isLetterKey(binding.key))} />
      </div>
      <Toggle checked={letterKeys} onChange={({ detail }) => setPreferences({ letterKeys: detail.checked })}>
        {t("keysSwitch")}
      </Toggle>
    </Modal>
  );
};
