import { useSyncExternalStore } from "react";

export type Language = "fr" | "en";

const storageKey = "bocal.language";
// One page speaks one language, like one <html>.
let language: Language | undefined;
const listeners = new Set<() => void>();

/**
 * The language of the page and how to choose another: what was chosen last time on this device, else the browser's first.
 * Other languages than French get English.
 */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  return [useSyncExternalStore(listen, currentLanguage), chooseLanguage];
}

/** The words of a dictionary in the language of the page. */
export function useWords<Words>(dictionary: { readonly fr: Words; readonly en: Words }): Words {
  const [current] = useLanguage();
  return dictionary[current];
}

/** The same outside React: for a document title or a file name. */
export function currentLanguage(): Language {
  if (language === undefined) show(remembered() ?? browserLanguage());
  return language ?? "fr";
}

/** The form that goes with a count. In French 0 and 1 are singular, in English only 1. */
export function plural<Form>(
  count: number,
  forms: { readonly one: Form; readonly other: Form },
  language: Language,
): Form {
  const rule = new Intl.PluralRules(language).select(count);
  return rule === "one" ? forms.one : forms.other;
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value);
}

/** Hours and minutes on this device: 14:05. */
export function formatTime(ms: number, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { hour: "2-digit", minute: "2-digit" }).format(ms);
}

/** Day, month in letters and year. */
export function formatDate(ms: number, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { day: "numeric", month: "long", year: "numeric" }).format(
    ms,
  );
}

function locale(language: Language): string {
  return language === "fr" ? "fr-FR" : "en-GB";
}

function chooseLanguage(chosen: Language): void {
  try {
    localStorage.setItem(storageKey, chosen);
  } catch {
    // Storage is closed in some private windows: the choice holds for this page.
  }
  show(chosen);
  for (const listener of listeners) listener();
}

function show(next: Language): void {
  language = next;
  if (typeof document !== "undefined") document.documentElement.lang = next;
}

function remembered(): Language | undefined {
  try {
    const found = localStorage.getItem(storageKey);
    return found === "fr" || found === "en" ? found : undefined;
  } catch {
    return undefined;
  }
}

function browserLanguage(): Language {
  const first = typeof navigator === "undefined" ? "fr" : navigator.language;
  return first.toLowerCase().startsWith("fr") ? "fr" : "en";
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
