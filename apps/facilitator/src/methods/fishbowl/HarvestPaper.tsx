import "./harvest-paper.css";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import type { Organisation } from "@bocal/protocol/room/organisation";
import {
  Check,
  CircleQuestionMark,
  Handshake,
  Lightbulb,
  type LucideIcon,
  Signature,
  Split,
} from "lucide-react";
import type { HarvestItem } from "./harvest-pages.ts";
import { useFishbowlWords } from "./words.ts";

/** A sign for each kind, beside its word and its paper: colour never says it alone. */
const signs: { readonly [Paper in HarvestItem["paper"]]: LucideIcon | null } = {
  agreement: Handshake,
  disagreement: Split,
  idea: Lightbulb,
  "open-question": CircleQuestionMark,
  commitment: Signature,
  plain: null,
};

/** One thing of the harvest on its paper, as it would be pinned up in the room; a stamp once the group has validated it. */
export function HarvestPaper({
  item: { paper, sort, text, by, isValidated },
  organisation,
}: {
  readonly item: HarvestItem;
  readonly organisation: Organisation | null;
}) {
  const { wall } = useFishbowlWords();
  const Sign = signs[paper];
  return (
    <li className={`harvest-paper ${paper}`}>
      {sort === "" ? null : (
        <p className="sort">
          {Sign === null ? null : <Sign size="1em" strokeWidth={2.5} aria-hidden="true" />}
          {sort}
        </p>
      )}
      <p className="text">{text}</p>
      {by === "" ? null : <p className="by">{by}</p>}
      {isValidated ? (
        <span className="stamp">
          <Check size="1em" strokeWidth={4} aria-hidden="true" />
          <span className="sr">{wall.harvest.checked}</span>
        </span>
      ) : null}
      {organisation === null ? null : <OrganisationBadge organisation={organisation} size={52} decorative />}
    </li>
  );
}
