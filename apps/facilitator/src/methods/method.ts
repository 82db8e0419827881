import type { Live } from "@bocal/client/live/connect";
import type { Language } from "@bocal/client/words/look-up";
import type { MethodSettings } from "@bocal/protocol/methods/index";
import type { Group } from "@bocal/protocol/room/organisation";
import type { ActivityView, ScreenView, StaffView } from "@bocal/protocol/session/views";
import type { ComponentType } from "react";

/** Where an activity stands in its own method, for the running order: done, now, still to come. */
export interface MethodStep {
  readonly id: string;
  readonly label: string;
  readonly state: "done" | "now" | "todo";
}

export interface SettingsProps {
  readonly settings: MethodSettings;
  readonly onChange: (settings: MethodSettings) => void;
  readonly groups: readonly Group[];
}

export interface ConsoleProps {
  readonly live: Live;
  readonly view: StaffView;
  readonly activity: ActivityView<"staff">;
}

export interface NextStepProps {
  readonly live: Live;
  readonly activity: ActivityView<"staff">;
}

export interface ScreenProps {
  readonly live: Live;
  readonly view: ScreenView;
  readonly activity: ActivityView<"screen">;
}

/**
 * The room of one method in this app. Whoever draws an activity picks its room by the method's name and hands it the whole
 * tagged value; a room that meets another method's value draws nothing.
 */
export interface MethodRoom {
  readonly name: (language: Language) => string;
  /** Settings of a new activity. */
  readonly fresh: (groups: readonly Group[], language: Language) => MethodSettings;
  readonly steps: (activity: ActivityView<"staff">, language: Language) => readonly MethodStep[];
  /** What is prepared, before the session or in its running order. */
  readonly Settings: ComponentType<SettingsProps>;
  /** The middle of the console. */
  readonly Console: ComponentType<ConsoleProps>;
  /** The one main thing to do next, with what it needs. */
  readonly NextStep: ComponentType<NextStepProps>;
  /** The wall, from the question to the foot. */
  readonly Screen: ComponentType<ScreenProps>;
}
