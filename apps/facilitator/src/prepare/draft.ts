import type { MethodSettings } from "@bocal/protocol/methods/index";
import type { Anonymity, Identification } from "@bocal/protocol/room/person";
import { useEffect, useState } from "react";
import { newId } from "../door/new-id.ts";

/** A session being prepared, as it was typed: figures are texts until they are read. */
export interface Draft {
  readonly title: string;
  readonly host: string;
  readonly expected: string;
  /** One a line. */
  readonly organisations: string;
  readonly groups: string;
  readonly identification: Identification;
  readonly anonymity: Anonymity;
  readonly activities: readonly DraftActivity[];
}

export interface DraftActivity {
  /** Keeps an activity the same while others come and go; never sent. */
  readonly key: string;
  readonly title: string;
  readonly minutes: string;
  readonly settings: MethodSettings;
  readonly inGroups?: boolean | undefined;
}

const storageKey = "bocal.preparation.2";
const proposedMinutes = "40";

export function newActivity(title: string, settings: MethodSettings): DraftActivity {
  return { key: newId(), title, minutes: proposedMinutes, settings };
}

function emptyDraft(first: DraftActivity): Draft {
  return {
    title: "",
    host: "",
    expected: "20",
    organisations: "",
    groups: "",
    identification: "name",
    anonymity: "organisation",
    activities: [first],
  };
}

export interface DraftInHand {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly changeActivity: (key: string, part: Partial<DraftActivity>) => void;
  /** Back to empty fields, and nothing kept. */
  readonly clear: () => void;
}

/** The preparation of this device. Every letter is kept, so that a reload loses nothing. `first` makes its first activity. */
export function useDraft(first: () => DraftActivity): DraftInHand {
  const [draft, setDraft] = useState<Draft>(() => stored() ?? emptyDraft(first()));
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (touched) store(draft);
  }, [draft, touched]);
  const change = (part: Partial<Draft>) => {
    setTouched(true);
    setDraft((before) => ({ ...before, ...part }));
  };
  return {
    draft,
    change,
    changeActivity: (key, part) => {
      setTouched(true);
      setDraft(
        (before): Draft => ({
          ...before,
          activities: before.activities.map((each) => (each.key === key ? { ...each, ...part } : each)),
        }),
      );
    },
    clear: () => {
      forgetDraft();
      setTouched(false);
      setDraft(emptyDraft(first()));
    },
  };
}

export function hasDraft(): boolean {
  return stored() !== null;
}

function forgetDraft(): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // Storage is closed in some private windows: nothing was kept there.
  }
}

function stored(): Draft | null {
  try {
    const text = localStorage.getItem(storageKey);
    // Only this page writes this key, and its number changes with its shape.
    return text === null ? null : (JSON.parse(text) as Draft);
  } catch {
    // Closed storage or a text that is no draft: the fields start empty.
    return null;
  }
}

function store(draft: Draft): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(draft));
  } catch {
    // Same windows: the preparation lives as long as the page.
  }
}
