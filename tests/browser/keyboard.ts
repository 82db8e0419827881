import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { patient } from "./steps.ts";

// Hands that have a keyboard and nothing else.

const stopsAtMost = 120;

/** Presses Tab until the focus is there, as somebody does who listens or looks for it. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await target.waitFor({ state: "attached" });
  for (let stop = 0; stop < stopsAtMost; stop++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not reach ${target}.`);
}

/** Goes there and presses. */
export async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes to a field, and types letter by letter over what stands there. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

/** Goes to a group of radio buttons and walks through it by arrow until this one is chosen. */
export async function choose(page: Page, radio: Locator): Promise<void> {
  await radio.waitFor({ state: "attached" });
  const name = await radio.evaluate((input) => (input as HTMLInputElement).name);
  const group = page.locator(`input[type=radio][name="${name}"]`);
  for (let stop = 0; stop < stopsAtMost && !(await hasFocus(group)); stop++) await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  for (let stop = 0; stop < stopsAtMost && !(await radio.isChecked()); stop++)
    await page.keyboard.press("ArrowDown");
  expect(await radio.isChecked()).toBe(true);
}

async function hasFocus(targets: Locator): Promise<boolean> {
  return targets.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
}

/** What has the focus, in words: its role or tag, and its name. `nowhere` for the page itself (D8). */
export async function focusOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: focused } = document;
    if (focused === null || focused === document.body || focused === document.documentElement)
      return "nowhere";
    const labelled = focused.getAttribute("aria-labelledby")?.split(" ") ?? [];
    const names = [
      focused.getAttribute("aria-label"),
      ...labelled.map((id) => document.getElementById(id)?.textContent),
      ...[...((focused as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
      focused.matches("main") ? "main" : null,
      focused.textContent,
    ];
    const name =
      names
        .find((each) => each?.trim())
        ?.replace(/\s+/g, " ")
        .trim() ?? "";
    return name === "" ? "nameless" : `${focused.localName}: ${name.slice(0, 80)}`;
  });
}

/** After a change the focus is on a place that has a name, never on the page itself (D8). */
export async function expectFocusSomewhere(page: Page, after: string): Promise<void> {
  await drawn(page);
  await expect
    .poll(() => focusOf(page), { ...patient, message: `the focus after ${after}` })
    .not.toMatch(/^(nowhere|nameless)$/);
}

export async function expectFocus(page: Page, on: RegExp): Promise<void> {
  await expect.poll(() => focusOf(page), patient).toMatch(on);
}

/** A change is drawn a frame or two later; only then can it have taken the focus away. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
