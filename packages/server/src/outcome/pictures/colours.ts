import type { Paper } from "@bocal/protocol/board/card";
import type { OrganisationMark } from "@bocal/protocol/room/organisation";

// The colours of the wall. Its stylesheet is the one that decides: a test compares each of them with the theme there.
export const wallColours = {
  ground: "#fbf7ee",
  sheet: "#ffffff",
  kraft: "#e3cda2",
  "kraft-lit": "#f0e2c6",
  "kraft-edge": "#6e5329",
  line: "#5c5041",
  glass: "#0b4658",
  "glass-tint": "#d5e8ec",
  glow: "#ffc71f",
  "glow-near": "#ffe07a",
  refused: "#861409",
  ink: "#14110d",
  "ink-soft": "#3b3328",
  "paper-ink": "#14110d",
  "paper-chalk": "#ffffff",
  "paper-chalk-edge": "#4a4136",
  "paper-straw": "#ffe36e",
  "paper-straw-edge": "#5e4700",
  "paper-linden": "#abdfb6",
  "paper-linden-edge": "#144f2a",
  "paper-sky": "#a3cbf3",
  "paper-sky-edge": "#15466f",
  "paper-coral": "#faa482",
  "paper-coral-edge": "#74240b",
  "paper-lilac": "#c795d6",
  "paper-lilac-edge": "#501c66",
  "org-1": "#17357c",
  "org-2": "#8a2015",
  "org-3": "#174c2a",
  "org-4": "#5c2065",
  "org-5": "#5b3700",
  "org-6": "#08474f",
  "org-7": "#333b46",
  "org-8": "#86104a",
} as const;

export function paperColours(paper: Paper): { readonly fill: string; readonly edge: string } {
  return { fill: wallColours[`paper-${paper}`], edge: wallColours[`paper-${paper}-edge`] };
}

export function organisationColour(mark: OrganisationMark): string {
  return wallColours[`org-${mark}`];
}
