import type { groupsFr } from "./groups-fr.ts";

export const groupsEn: typeof groupsFr = {
  inGroups: "Each group runs it for itself",
  inGroupsHint: "The same settings, one board a group, to be compared afterwards.",
  choose: "Group being led",
  all: "All groups",
  allNote: "What you start here starts in all groups at once.",
  compared: "The boards side by side",
  zone: "Cluster",
  alone: "Cards alone",
  untitled: "Untitled",
  noBoard: "nothing shown yet",
  times: (count) => `×\u00a0${count}`,
  wall: (group) => `On the wall: ${group}`,
  yours: "Your group",
  yoursTitle: "Which group do you work with?",
  yoursHint: "This activity is run by groups. Afterwards only the facilitator can change it.",
  none: "No group",
  groupOf: (name) => `Group of ${name}`,
};
