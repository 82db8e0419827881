import type { Language } from "@bocal/client/words/look-up";

/** Where the room is, so that the report tells its times as the room lived them. */
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export interface FileAsked {
  readonly format: string;
  readonly language: Language;
  /** Under what name its progress can be asked for. */
  readonly ask: string;
}

export function fileAddress(session: string, { format, language, ask }: FileAsked): string {
  return `/api/sessions/${session}/outcome.${format}?lang=${language}&zone=${encodeURIComponent(zone)}&ask=${ask}`;
}

/** The report as a page to look at. `version` is what makes it another page. */
export function previewAddress(session: string, language: Language, version: string): string {
  return `/api/sessions/${session}/outcome-preview?lang=${language}&zone=${encodeURIComponent(zone)}&v=${version}`;
}

/** Several sessions in one file, in this order. */
export function togetherAddress(
  sessions: readonly string[],
  {
    format,
    language,
    title,
  }: { readonly format: string; readonly language: Language; readonly title: string },
): string {
  const words = new URLSearchParams({ sessions: sessions.join(","), lang: language, zone, title });
  return `/api/outcome.${format}?${words}`;
}
