/** What the report of a canvas says in words of ours. */
export type CanvasWord =
  | "method-canvas"
  | "canvas-template"
  | "canvas-instruction"
  | "canvas-licence"
  | "canvas-preparation"
  | "canvas-filling"
  | "canvas-validation"
  | "canvas-gallery"
  | "canvas-validated"
  | "canvas-empty"
  | "canvas-nothing-to-say"
  | "canvas-not-treated"
  | "canvas-vague-date"
  | "canvas-no-figure"
  | "canvas-reserve"
  | "canvas-notes-question"
  | "canvas-notes-enrichment";
