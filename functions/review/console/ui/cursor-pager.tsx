import Button from "@cloudscape-design/components/button";
import { useI18n } from "../i18n/i18n.tsx";

export interface CursorPagerProps {
  /** Cursors of the pages passed so far; empty on the first. */
  cursors: string[];
  /** Cursor of the next page; null on the last. */
  following: string | null;
  onGo: (cursors: string[]) => void;
}

/** Back and forth through pages that only their cursors name. */
export const CursorPager = ({ cursors, following, onGo }: CursorPagerProps) => {
  const { t } = useI18n();
  return (
    <div className="ph-pager">
      <Button disabled={cursors.length === 0} onClick={() => onGo(cursors.slice(0, -1))}>
        {t("previousPage")}
      </Button>
      <Button
        disabled={following === null}
        onClick={() => {
          if (following !== null) onGo([...cursors, following]);
        }}
      >
        {t("nextPage")}
      </Button>
    </div>
  );
};
