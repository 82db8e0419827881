import { viewKeeper } from "@bocal/client/live/views";
import type { Audience, PublicView, Views } from "@bocal/protocol/session/views";
import type { Changed } from "@bocal/protocol/wire/changed";
import { patchBetween } from "@bocal/protocol/wire/patch";
import type { Welcome } from "@bocal/protocol/wire/welcome";
import { describe, expect, test } from "vitest";
import { nine } from "../help/people.ts";
import { publicView } from "./sample-views.ts";

type Shown = { readonly [A in Audience]?: Views[A] };

/** A keeper, what it shows, and how often it asked for the whole. */
function kept() {
  let shown: Shown = {};
  let asked = 0;
  const keeper = viewKeeper({
    read: () => shown,
    show: (views) => {
      shown = views;
    },
    askAgain: () => {
      asked += 1;
    },
  });
  return { keeper, shown: () => shown, asked: () => asked };
}

function welcomeWith(number: number, view: PublicView): Welcome {
  return { wire: 1, now: nine, build: "b", views: { public: { number, view } } };
}

function change(number: number, before: PublicView, after: PublicView): Changed {
  return { audience: "public", number, patch: patchBetween(before, after) };
}

const first = publicView({ title: "Avant" });
const second = publicView({ title: "Après" });
const third = publicView({ title: "Ensuite" });

describe("the views of a page", () => {
  test("come whole with the welcome and go on with each change", () => {
    const { keeper, shown, asked } = kept();
    keeper.welcome(welcomeWith(4, first));
    keeper.changed(change(5, first, second));
    expect(shown().public).toEqual(second);
    expect(asked()).toBe(0);
  });

  test("keep the identity of what did not change, over a change and over a new welcome", () => {
    const { keeper, shown } = kept();
    keeper.welcome(welcomeWith(4, first));
    const before = shown().public;
    keeper.changed(change(5, first, second));
    expect(shown().public?.organisations).toBe(before?.organisations);
    const changed = shown().public;
    keeper.welcome(welcomeWith(9, structuredClone(second)));
    expect(shown().public).toBe(changed);
  });

  test("drop a change that the welcome held already", () => {
    const { keeper, shown, asked } = kept();
    keeper.welcome(welcomeWith(5, second));
    keeper.changed(change(5, first, second));
    expect(shown().public).toEqual(second);
    expect(asked()).toBe(0);
  });

  test("ask for the whole once when a number is missing, and show nothing until it came", () => {
    const { keeper, shown, asked } = kept();
    keeper.welcome(welcomeWith(4, first));
    keeper.changed(change(6, second, third));
    keeper.changed(change(7, third, first));
    expect(asked()).toBe(1);
    expect(shown().public).toEqual(first);
    keeper.welcome(welcomeWith(7, second));
    keeper.changed(change(8, second, third));
    expect(shown().public).toEqual(third);
    expect(asked()).toBe(1);
  });

  test("ask for the whole when a patch does not fit", () => {
    const { keeper, shown, asked } = kept();
    keeper.welcome(welcomeWith(4, first));
    const patch = [{ op: "replace", path: "/organisations/99/name", value: "?" }] as const;
    keeper.changed({ audience: "public", number: 5, patch });
    expect(asked()).toBe(1);
    expect(shown().public).toEqual(first);
  });

  test("lose a view that a new welcome does not bring", () => {
    const { keeper, shown } = kept();
    keeper.welcome(welcomeWith(4, first));
    keeper.welcome({ wire: 1, now: nine, build: "b", views: {} });
    expect(shown().public).toBeUndefined();
  });
});
