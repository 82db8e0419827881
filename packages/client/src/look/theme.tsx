import { useEffect, useState } from "react";

export type Surface = "desk" | "phone" | "wall";
/**
 * `system` follows the device on desks and phones; on a wall it means the wall's own theme, for a lit room.
 */
export type ThemeChoice = "system" | "light" | "dark" | "wall";
export type MotionChoice = "system" | "still";

const themes: readonly ThemeChoice[] = ["system", "light", "dark", "wall"];

// One page has one surface and one theme, like one <html>.
let surface: Surface = "desk";
let theme: ThemeChoice = "system";
let motion: MotionChoice = "system";
let darkDevice: MediaQueryList | undefined;
const listeners = new Set<() => void>();

/**
 * Puts a surface and a theme on `<html>`. A given choice is remembered for this surface; without one, what
 * was chosen last time holds, else `system`. The three surfaces remember apart: a dark console beside a
 * bright wall is common.
 */
export function applyTheme(on: Surface, choice?: ThemeChoice): void {
  surface = on;
  theme = choice ?? remembered(`theme.${on}`, themes) ?? "system";
  if (choice) remember(`theme.${on}`, choice);
  if (!darkDevice) {
    darkDevice = matchMedia("(prefers-color-scheme: dark)");
    darkDevice.addEventListener("change", paint);
  }
  paint();
  for (const listener of listeners) listener();
}

/** Stops all motion on request, whatever the device asks for (D14). Remembered like the theme. */
export function applyMotion(choice?: MotionChoice): void {
  motion = choice ?? remembered("motion", ["system", "still"] as const) ?? "system";
  if (choice) remember("motion", choice);
  if (motion === "still") document.documentElement.dataset.motion = "still";
  else delete document.documentElement.dataset.motion;
  for (const listener of listeners) listener();
}

/** The theme chosen on this surface, and how to choose another. */
export function useTheme(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  return [useChoice(() => theme), (choice) => applyTheme(surface, choice)];
}

export function useMotion(): readonly [MotionChoice, (choice: MotionChoice) => void] {
  return [useChoice(() => motion), applyMotion];
}

function useChoice<Choice>(read: () => Choice): Choice {
  const [, redraw] = useState(0);
  useEffect(() => {
    const listener = () => redraw((turn) => turn + 1);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return read();
}

function paint(): void {
  const { dataset } = document.documentElement;
  dataset.surface = surface;
  dataset.theme = theme === "system" ? ownTheme() : theme;
}

function ownTheme(): "light" | "dark" | "wall" {
  if (surface === "wall") return "wall";
  return darkDevice?.matches ? "dark" : "light";
}

function remembered<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
  try {
    const found = localStorage.getItem(`bocal.${name}`);
    return choices.find((choice) => choice === found);
  } catch {
    // Storage is closed in some private windows: nothing was remembered, and nothing is lost.
    return undefined;
  }
}

function remember(name: string, choice: string): void {
  try {
    localStorage.setItem(`bocal.${name}`, choice);
  } catch {
    // Same windows: the choice holds for this page and is asked for again next time.
  }
}
