import type { CardShape, FlashKind, Paper } from "@bocal/protocol/board/card";
import { type CSSProperties, memo, type ReactNode } from "react";
import { Flash } from "./Flash.tsx";
import { type BadgeOf, OrganisationBadge } from "./OrganisationBadge.tsx";
import { Pin } from "./Pin.tsx";

export interface CardProps {
  text: string;
  paper: Paper;
  /** Rectangle for an idea, oval for a precision, strip for a question (MP-15). */
  shape?: CardShape | undefined;
  /** Where it comes from: bottom right corner. */
  badge?: BadgeOf | null | undefined;
  author?: string | null | undefined;
  /** How many cards lie here; from 2 on, the count is shown and `pileLabel` says it in words. */
  pile?: number | undefined;
  pileLabel?: string | undefined;
  flash?: FlashKind | null | undefined;
  flashLabel?: string | undefined;
  /** The card being read or written. */
  big?: boolean | undefined;
  /** On its way: dashed until the room has it. */
  waiting?: boolean | undefined;
  /** In somebody's hand. */
  held?: boolean | undefined;
  chosen?: boolean | undefined;
  id?: string | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
  /** Under the text: state of the sending, buttons. */
  children?: ReactNode;
  as?: "li" | "div" | "article" | undefined;
}

/**
 * One card: flat paper, an edge in the ink of its own colour, a pin whose shape repeats the colour (CC-11).
 * The top edge tells what the room made of it (pile, flash), the bottom right corner where it comes from. A
 * text is never cut and never smaller: a long card asks its board for two columns.
 */
export const Card = memo(function Card({
  text,
  paper,
  shape = "idea",
  badge = null,
  author,
  pile = 1,
  pileLabel,
  flash,
  flashLabel = "",
  big,
  waiting,
  held,
  chosen,
  id,
  className,
  style,
  children,
  as: Tag = "div",
}: CardProps) {
  const piled = pile >= 2;
  const classes = [
    "card",
    paper,
    shape !== "idea" && (shape === "strip" ? "long-strip" : shape),
    piled && "piled",
    big && "big",
    waiting && "waiting",
    held && "held",
    chosen && "chosen",
    className,
  ];
  return (
    <Tag id={id} className={classes.filter(Boolean).join(" ")} style={style}>
      <Pin paper={paper} />
      <div>
        <p>{text}</p>
        {author ? <p className="by">{author}</p> : null}
        {children}
      </div>
      {piled || flash ? (
        <div className="marks">
          {flash ? <Flash kind={flash} label={flashLabel} /> : null}
          {piled ? (
            <span className="pile num">
              <span aria-hidden="true">{`×\u00a0${pile}`}</span>
              <span className="sr">{pileLabel}</span>
            </span>
          ) : null}
        </div>
      ) : null}
      <OrganisationBadge organisation={badge} />
    </Tag>
  );
});
