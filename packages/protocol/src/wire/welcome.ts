import type { Instant } from "../base/instant.ts";
import type { Audience, Views } from "../session/views.ts";

/**
 * Down, first on every connection, and again whenever the client asks after a gap: the whole of every view it may have, with
 * the number of the last change in each. `now` is the server's clock. What comes later as `changed` continues from here.
 */
export interface Welcome {
  readonly wire: number;
  readonly now: Instant;
  /** Which build of the pages the server serves; another one than the page's means a reload between phases. */
  readonly build: string;
  readonly views: { readonly [A in Audience]?: Numbered<Views[A]> };
}

export interface Numbered<View> {
  readonly number: number;
  readonly view: View;
}
