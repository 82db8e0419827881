import { agreement } from "./library/agreement.ts";
import { ambitions } from "./library/ambitions.ts";
import { blankGrids } from "./library/blank.ts";
import { calendar } from "./library/calendar.ts";
import { conditions } from "./library/conditions.ts";
import type { LibraryTemplate } from "./library/entry.ts";
import { expectations } from "./library/expectations.ts";
import { importance } from "./library/importance.ts";
import { means } from "./library/means.ts";
import { retrospective } from "./library/retrospective.ts";
import { swot } from "./library/swot.ts";
import { vision } from "./library/vision.ts";
import { wishes } from "./library/wishes.ts";

/** The gabarits that come with Bocal, in the order in which they are offered. */
export const library: readonly LibraryTemplate[] = [
  agreement,
  ambitions,
  wishes,
  vision,
  means,
  expectations,
  calendar,
  swot,
  importance,
  retrospective,
  conditions,
  ...blankGrids,
];
