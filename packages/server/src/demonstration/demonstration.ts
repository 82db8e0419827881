import type { GroupId, OrganisationId } from "@bocal/protocol/base/ids";
import { organisationsFromNames } from "@bocal/protocol/room/organisation";
import type { ActivityPlan } from "@bocal/protocol/session/vocabulary";
import type { NewSession } from "../live/new-session.ts";
import { type DemonstrationLanguage, scripts } from "./scripts.ts";

/** A session ready to be looked at: invented bodies of one département, three territories, two card questions. */
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
    activities: questions.map(
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
  };
}
