import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice"];

/**
 * Holds what a page shows now to every rule that a machine can check (reliability.md D1). `state` names it in a failure; each
 * fault is told with the element it stands on.
 */
export async function expectNoFault(page: Page, state: string): Promise<void> {
  expect.soft(await faultsOf(page), state).toEqual([]);
}

/** Each fault with the element that it stands on. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  // As a debugger would: the content policy of the page stays as it is, and blocks whatever is not this.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const { axe: here } = window as unknown as { readonly axe: typeof axe };
    const { violations } = await here.run(document, {
      runOnly: { type: "tag", values },
      // Off unless asked for, whatever the tags say.
      rules: { "target-size": { enabled: true } },
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = "" }) =>
        `${id}: ${html.slice(0, 200)}: ${failureSummary.replace(/\s+/g, " ")}`.slice(0, 500),
      ),
    );
  }, tags);
}
