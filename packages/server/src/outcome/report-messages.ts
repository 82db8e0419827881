import type { FormatName } from "./formats.ts";
import type { Material } from "./material.ts";
import type { Language } from "./words.ts";

// What crosses the port between the server and a thread that makes reports.

export interface ReportJob {
  readonly format: FormatName;
  readonly language: Language;
  readonly material: Material;
}

export type ReportTold =
  | { readonly type: "step"; readonly done: number; readonly of: number }
  | { readonly type: "made"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: "failed"; readonly message: string };
