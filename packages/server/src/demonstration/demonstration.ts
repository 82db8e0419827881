import type { GroupId, OrganisationId } from "@bocal/protocol/base/ids";
import { organisationsFromNames } from "@bocal/protocol/room/organisation";
import type { ActivityPlan } from "@bocal/protocol/session/vocabulary";
import type { NewSession } from "../live/new-session.ts";
import { bowlScripts } from "./bowl-words.ts";
import { type DemonstrationLanguage, scripts } from "./scripts.ts";

/** A session ready to be looked at: invented bodies of one département, three territories, two card questions and a fish-bowl. */
export function demonstration(language: DemonstrationLanguage): NewSession {
  const { title, host, organisations, groups, questions } = scripts[language];
  return {
    plan: {
      title,
      host,
      organisations: organisationsFromNames(
        organisations,
        (index) => `organisation-${index + 1}` as OrganisationId,
      ),
      groups: groups.map((name, index) => ({ id: `group-${index + 1}` as GroupId, name })),
      anonymity: "organisation",
      identification: "name",
      expected: 20,
      demonstration: true,
    },
    activities: [
      ...questions.map(
        ({ title: activityTitle, question, plannedMinutes }): ActivityPlan => ({
          title: activityTitle,
          plannedMinutes,
          settings: {
            method: "metaplan",
            settings: {
              question,
              colours: "by-group",
              legend: [{ paper: "straw", label: "" }],
              appears: "together",
            },
          },
        }),
      ),
      bowl(language),
    ],
  };
}

/** An open bowl with one empty chair, four people in it and the others around. */
function bowl(language: DemonstrationLanguage): ActivityPlan {
  const { title, questions, plannedMinutes } = bowlScripts[language];
  return {
    title,
    plannedMinutes,
    settings: {
      method: "fishbowl",
      settings: {
        mode: "open",
        bowls: [
          {
            label: "",
            seats: 5,
            questions: questions.map((question) => ({ ...question, subs: [], minutes: null })),
          },
        ],
        emptyChairs: 1,
        rule: "",
        minutes: 40,
        graceSeconds: 60,
        queuePolicy: "balance",
        waitingNames: false,
        speakerTracking: false,
        tasks: ["agreements", "disagreements", "unanswered", "actions", "absent", "process"].map((id) => ({
          id,
          label: "",
        })),
        reserved: [],
        sites: [],
        views: [],
        turnsFrom: "groups",
        turnMinutes: 10,
        turnQuestion: "same",
        guestLeaves: false,
        exchange: { before: 0, after: 0 },
        listOnWall: false,
      },
    },
  };
}
