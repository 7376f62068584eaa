import type { KeyboardEvent, RefObject } from "react";
import type { Address, LineItem } from "../../../../shared/schemas/extraction.ts";
import { useI18n } from "../i18n/i18n.tsx";
import type { MessageKey } from "../i18n/messages.ts";
import { hasOddCharacters } from "../ui/safe-text.ts";
import { Icon } from "../ui/icon.tsx";
import { useTyped } from "./use-typed.ts";

export interface TextInputProps {
  id: string;
  text: string;
  readOnly: boolean;
  multiline: boolean;
  describedBy: string;
  invalid: boolean;
  onFocus: () => void;
  onCommit: (text: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>, typed: string, reset: () => void) => void;
}

/** What is typed stays here until Enter, Tab or a click elsewhere hands it over. */
export const TextInput = ({
  id,
  text,
  readOnly,
  multiline,
  describedBy,
  invalid,
  onFocus,
  onCommit,
  onKeyDown,
}: TextInputProps) => {
  const [typed, setTyped] = useTyped(text);
  const shared = {
    id,
    value: typed,
    readOnly,
    "aria-describedby": describedBy,
    "aria-invalid": invalid,
    spellCheck: false,
    autoComplete: "off",
    "data-odd": hasOddCharacters(typed) || undefined,
    onFocus,
    onBlur: () => {
      if (typed !== text) onCommit(typed);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKeyDown(event, typed, () => setTyped(text)),
  };
  return multiline ? (
    <textarea {...shared} className="ph-value" rows={3} onChange={(event) => setTyped(event.target.value)} />
  ) : (
    <input {...shared} className="ph-value" dir="auto" onChange={(event) => setTyped(event.target.value)} />
  );
};

const ADDRESS_PARTS: { key: keyof Address; label: MessageKey; size: string }[] = [
  { key: "street", label: "addressStreet", size: "3fr" },
  { key: "houseNumber", label: "addressNumber", size: "1fr" },
  { key: "postalCode", label: "addressPostal", size: "1.3fr" },
  { key: "city", label: "addressCity", size: "2.7fr" },
  { key: "country", label: "addressCountry", size: "0.8fr" },
];

export interface AddressInputProps {
  id: string;
  value: Address | null;
  readOnly: boolean;
  describedBy: string;
  onFocus: () => void;
  onCommit: (value: Address) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const NO_ADDRESS: Address = { street: "", houseNumber: "", postalCode: "", city: "", country: "DE" };

export const AddressInput = ({ id, value, readOnly, describedBy, onFocus, onCommit, onKeyDown }: AddressInputProps) => {
  const { t } = useI18n();
  const [typed, setTyped] = useTyped(value ?? NO_ADDRESS);
  const commit = (): void => {
    if (JSON.stringify(typed) !== JSON.stringify(value ?? NO_ADDRESS)) onCommit(typed);
  };
  return (
    <div className="ph-address">
      {ADDRESS_PARTS.map(({ key, label }, index) => (
        <input
          key={key}
          id={index === 0 ? id : undefined}
          className="ph-value"
          data-part={key}
          dir="auto"
          aria-label={t(label)}
          aria-describedby={describedBy}
          placeholder={t(label)}
          readOnly={readOnly}
          value={typed[key]}
          onFocus={onFocus}
          onBlur={commit}
          onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
            onKeyDown(event);
          }}
        />
      ))}
    </div>
  );
};

const LINE_PARTS: { key: keyof LineItem; label: MessageKey }[] = [
  { key: "quantity", label: "lineQuantity" },
  { key: "description", label: "lineDescription" },
  { key: "articleNumber", label: "lineArticle" },
  { key: "unitPrice", label: "linePrice" },
];

const NO_LINE: LineItem = { description: "", quantity: null, articleNumber: null, unitPrice: null };

export interface LinesInputProps {
  id: string;
  lines: LineItem[];
  readOnly: boolean;
  tableRef?: RefObject<HTMLTableElement | null>;
  onFocus: () => void;
  onCommit: (lines: LineItem[]) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const neighbour = (cell: HTMLTableCellElement, key: string): Element | null | undefined => {
  const row = cell.closest("tr");
  if (key === "ArrowLeft") return cell.previousElementSibling;
  if (key === "ArrowRight") return cell.nextElementSibling;
  return (key === "ArrowUp" ? row?.previousElementSibling : row?.nextElementSibling)?.children[cell.cellIndex];
};

/** Alt + arrows move between cells; plain arrows stay with the text. */
const moveCell = (event: KeyboardEvent<HTMLInputElement>): void => {
  if (!event.altKey || !event.key.startsWith("Arrow")) return;
  event.preventDefault();
  const cell = event.currentTarget.closest("td");
  if (cell !== null) neighbour(cell, event.key)?.querySelector("input")?.focus();
};

export const LinesInput = ({ id, lines, readOnly, onFocus, onCommit, onKeyDown }: LinesInputProps) => {
  const { t } = useI18n();
  const shown = lines.length === 0 ? [NO_LINE] : lines;
  const change = (at: number, key: keyof LineItem, text: string): void => {
    const value = text === "" && key !== "description" ? null : text;
    onCommit(shown.map((line, index) => (index === at ? { ...line, [key]: value } : line)));
  };
  return (
    <table className="ph-lines">
      <thead>
        <tr>
          {LINE_PARTS.map(({ key, label }) => (
            <th key={key} data-part={key}>
              {t(label)}
            </th>
          ))}
          <th>
            <span className="ph-hidden">{t("lineRemove")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((line, at) => (
          // Lines have no identity but their place.
          <tr key={at}>
            {LINE_PARTS.map(({ key, label }, column) => (
              <td key={key}>
                <input
                  id={at === 0 && column === 0 ? id : undefined}
                  className="ph-value"
                  aria-label={`${t(label)} ${at + 1}`}
                  readOnly={readOnly}
                  defaultValue={line[key] ?? ""}
                  key={line[key] ?? ""}
                  onFocus={onFocus}
                  onBlur={(event) => {
                    if (event.target.value !== (line[key] ?? "")) change(at, key, event.target.value);
                  }}
                  onKeyDown={(event) => {
                    moveCell(event);
                    onKeyDown(event);
                  }}
                />
              </td>
            ))}
            <td>
              {readOnly ? null : (
                <button
                  type="button"
                  className="ph-vtool"
                  aria-label={t("lineRemoveN", { n: at + 1 })}
                  onClick={() => onCommit(shown.filter((_line, index) => index !== at))}
                >
                  <Icon name="close" size={11} />
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      {readOnly ? null : (
        <tfoot>
          <tr>
            <td colSpan={LINE_PARTS.length + 1}>
              <button type="button" className="ph-link" onClick={() => onCommit([...shown, NO_LINE])}>
                {t("lineAdd")}
              </button>
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
};
