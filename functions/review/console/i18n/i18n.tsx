import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { I18nProvider, type I18nProviderProps } from "@cloudscape-design/components/i18n";
import { formatters, type Formatters } from "./format.ts";
import { type Lang, type MessageKey, messages, pickLanguage, render } from "./messages.ts";

export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;

export interface I18n extends Formatters {
  lang: Lang;
  setLang: (lang: Lang) => void;
  t: Translate;
  /** The own language of a label of the pack. */
  label: (label: { de: string; en: string } | undefined, otherwise?: string) => string;
}

const I18nContext = createContext<I18n | null>(null);
const LANGUAGE_KEY = "posthorn.language";

const cloudscapeMessages = async (lang: Lang): Promise<I18nProviderProps.Messages> => {
  const loaded =
    lang === "de"
      ? await import("@cloudscape-design/components/i18n/messages/all.de")
      : await import("@cloudscape-design/components/i18n/messages/all.en");
  return loaded.default;
};

export const createI18n = (lang: Lang, setLang: (lang: Lang) => void): I18n => ({
  ...formatters(lang),
  lang,
  setLang,
  t: (key, values) => render(messages[lang][key], values),
  label: (label, otherwise = "") => label?.[lang] ?? otherwise,
});

export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [lang, setLang] = useState<Lang>(() => pickLanguage(localStorage.getItem(LANGUAGE_KEY), navigator.languages));
  const [parts, setParts] = useState<I18nProviderProps.Messages | null>(null);
  useEffect(() => {
    document.documentElement.lang = lang;
    localStorage.setItem(LANGUAGE_KEY, lang);
    let gone = false;
    void cloudscapeMessages(lang).then((loaded) => {
      if (!gone) setParts(loaded);
    });
    return () => {
      gone = true;
    };
  }, [lang]);
  const value = useMemo(() => createI18n(lang, setLang), [lang]);
  return (
    <I18nContext.Provider value={value}>
      <I18nProvider locale={lang} messages={parts === null ? [] : [parts]}>
        {children}
      </I18nProvider>
    </I18nContext.Provider>
  );
};

export const useI18n = (): I18n => {
  const value = useContext(I18nContext);
  if (value === null) throw new Error("useI18n needs LanguageProvider above it");
  return value;
};
