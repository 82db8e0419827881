import type { FileWord } from "./file-name.ts";
import type { Material } from "./material.ts";
import type { Language } from "./words.ts";

export interface Format {
  readonly contentType: string;
  /** What the file is, for its name. */
  readonly word: FileWord;
  /** What the name ends on, where it is not the format's own name. */
  readonly extension?: string;
  /** Whether one file may hold several sessions. */
  readonly many: boolean;
  /** Made off the event loop (worker.ts), so it may take its time and says how far it is. */
  render(material: Material, language: Language, tell: Tell): Rendered | Promise<Rendered>;
}

export type Rendered = string | Uint8Array;

/** How many steps of how many are done. */
export type Tell = (done: number, of: number) => void;
