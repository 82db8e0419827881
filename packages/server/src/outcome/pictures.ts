import type { Block } from "./blocks.ts";

export type PictureBlock = Extract<Block, { readonly kind: "picture" }>;

/** A picture as it is drawn on one page, and in words what it shows. */
export interface Drawn {
  readonly svg: string;
  readonly png: () => Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** How a renderer gets its pictures: as many as the board has pages. */
export type Draw = (block: PictureBlock) => readonly Drawn[];
