import type { Live } from "@bocal/client/live/connect";
import type { Language } from "@bocal/client/words/look-up";
import type { GroupId } from "@bocal/protocol/base/ids";
import type { MethodName, MethodSettings, ShownTo } from "@bocal/protocol/methods/index";
import type { Group, Organisation } from "@bocal/protocol/room/organisation";
import type { ActivityView, ScreenView, StaffView } from "@bocal/protocol/session/views";
import type { Comparison } from "@bocal/protocol/session/vocabulary";
import type { ComponentType } from "react";

/** Where an activity stands in its own method, for the running order: done, now, still to come. */
export interface MethodStep {
  readonly id: string;
  readonly label: string;
  readonly state: "done" | "now" | "todo";
}

type SettingsOf<M extends MethodName> = Extract<MethodSettings, { readonly method: M }>;

/** An activity that is run with this method, as one audience sees it. */
type ActivityOf<Audience extends "staff" | "screen", M extends MethodName> = Omit<
  ActivityView<Audience>,
  "method"
> & { readonly method: Extract<ShownTo<Audience>, { readonly method: M }> };

export interface SettingsProps<M extends MethodName = MethodName> {
  readonly settings: SettingsOf<M>;
  readonly onChange: (settings: SettingsOf<M>) => void;
  readonly groups: readonly Group[];
}

export interface ConsoleProps<M extends MethodName = MethodName> {
  readonly live: Live;
  readonly view: StaffView;
  readonly activity: ActivityOf<"staff", M>;
  /** The group whose run stands in front, when each group runs the activity for itself. */
  readonly group?: GroupId | null | undefined;
}

export interface NextStepProps<M extends MethodName = MethodName> {
  readonly live: Live;
  readonly activity: ActivityOf<"staff", M>;
}

export interface ScreenProps<M extends MethodName = MethodName> {
  readonly live: Live;
  readonly view: ScreenView;
  readonly activity: ActivityOf<"screen", M>;
}

export interface ComparedProps<M extends MethodName = MethodName> {
  readonly groups: readonly Group[];
  readonly organisations: readonly Organisation[];
  readonly runs: readonly {
    readonly group: GroupId;
    readonly method: Extract<ShownTo<"staff"> | ShownTo<"screen">, { readonly method: M }>;
  }[];
  readonly compares: Comparison;
  /** On a wall nothing is smaller than its smallest text, and nobody scrolls. */
  readonly onWall: boolean;
}

/** The room of one method in this app. Whoever draws an activity picks its room by the method's name and hands it the activity. */
export interface MethodRoom<M extends MethodName = MethodName> {
  readonly name: (language: Language) => string;
  /** What it is for, in one sentence, for whoever chooses a method. */
  readonly about: (language: Language) => string;
  /** Settings of a new activity. */
  readonly fresh: (groups: readonly Group[], language: Language) => SettingsOf<M>;
  /** Whether what is asked first, a question most often, is still missing. */
  readonly isBlank: (settings: SettingsOf<M>) => boolean;
  readonly steps: (activity: ActivityOf<"staff", M>, language: Language) => readonly MethodStep[];
  /** Whether the activity may be left before its last step: the rest is then the group's choice. Never, where it is not said. */
  readonly mayLeave?: (activity: ActivityOf<"staff", M>) => boolean;
  /** What is prepared, before the session or in its running order. */
  readonly Settings: ComponentType<SettingsProps<M>>;
  /** The middle of the console. */
  readonly Console: ComponentType<ConsoleProps<M>>;
  /** The one main thing to do next, with what it needs. */
  readonly NextStep: ComponentType<NextStepProps<M>>;
  /** The wall, from the question to the foot. */
  readonly Screen: ComponentType<ScreenProps<M>>;
  /** The runs of all groups against each other, where a method has more to say than its boards side by side. */
  readonly Compared?: ComponentType<ComparedProps<M>>;
  /** Whether they can also be laid over one another; so it is, where it is not said. */
  readonly merges?: boolean;
}
