import { pageHeight, pageWidth } from "@bocal/protocol/board/geometry";
import {
  onCircle,
  type RoundChair,
  type RoundLine,
  roundBack,
  roundBadge,
  roundOf,
  roundRadius,
  roundText,
} from "@bocal/protocol/board/round";
import type { BowlPicture } from "@bocal/protocol/report/picture";
import type { ReportWords } from "../words.ts";
import { badge } from "./card.ts";
import { wallColours } from "./colours.ts";
import { round, textLine } from "./svg.ts";

// A bowl from above, as the wall's stylesheet draws it; see look/bowl.css.

type Chair = BowlPicture["chairs"][number];

export function bowlSvg({ chairs, organisations }: BowlPicture, words: ReportWords): string {
  const seats = chairs.map(({ name, state, organisation, isOutside }) => ({
    name: name === "" && state === "free" ? words.pictures.freeChair : name,
    plate: organisations.find(({ id }) => id === organisation)?.short ?? "",
    isOutside,
  }));
  const { radius, chairs: placed } = roundOf(seats);
  const scale = pageHeight / (2 * (roundRadius + 10));
  const pairs = chairs.flatMap((chair, index) => {
    const at = placed[index];
    return at === undefined ? [] : [{ chair, at }];
  });
  return [
    `<g transform="translate(${pageWidth / 2} ${pageHeight / 2}) scale(${scale.toFixed(4)})">`,
    `<circle r="${radius}" fill="${wallColours["glass-tint"]}"/>`,
    ...pairs.map(({ chair, at }) => (chair.state === "free" ? lightSvg(at) : "")),
    `<circle r="${radius}" fill="none" stroke="${wallColours.glass}" stroke-width="12"/>`,
    ...pairs.map(({ chair, at }) => chairSvg(chair, at)),
    ...pairs.map(({ chair, at }) => plateSvg(chair, at, organisations)),
    "</g>",
  ].join("");
}

function lightSvg({ x, y, radius }: RoundChair): string {
  const ring = (size: number, colour: string) =>
    `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius * size)}" fill="${colour}"/>`;
  return ring(1.53, wallColours["glow-near"]);
}

function chairSvg({ state, isGuest }: Chair, { x, y, turn, radius, name }: RoundChair): string {
  const away = radius + roundBack.away;
  const end = onCircle(roundBack.spread, away);
  const isFree = state === "free";
  const fill = state === "taken" ? wallColours.sheet : isFree ? wallColours.glow : wallColours["glass-tint"];
  const dashes = state === "kept" || state === "still" ? ' stroke-dasharray="16 12"' : "";
  return [
    `<path transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)})" d="M${round(-end.x)} ${round(end.y)}A${round(away)} ${round(away)} 0 0 1 ${round(end.x)} ${round(end.y)}" fill="none" stroke="${wallColours.ink}" stroke-width="${roundBack.width}" stroke-linecap="round"${isGuest ? ' stroke-dasharray="84 56"' : ""}/>`,
    `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" stroke="${wallColours.ink}" stroke-width="${isFree ? 6 : 5}"${dashes}/>`,
    ...name.map((line) => lineSvg(line)),
  ].join("");
}

function plateSvg(
  { state, organisation }: Chair,
  { plate }: RoundChair,
  organisations: BowlPicture["organisations"],
): string {
  if (plate === null) return "";
  const from = organisations.find(({ id }) => id === organisation);
  const dashes = state === "kept" ? ' stroke-dasharray="16 12"' : "";
  return [
    `<rect x="${round(plate.x)}" y="${round(plate.y)}" width="${round(plate.width)}" height="${round(plate.height)}" rx="4" fill="${wallColours.sheet}" stroke="${wallColours.ink}" stroke-width="5"${dashes}/>`,
    ...plate.name.map((line) => lineSvg(line)),
    from === undefined ? "" : badge(from, plate.badge, roundBadge),
    plate.text === null
      ? ""
      : textLine(plate.text.text, plate.text.x, plate.text.y, {
          size: roundText,
          weight: 500,
          colour: wallColours.ink,
        }),
  ].join("");
}

function lineSvg({ text, x, y }: RoundLine): string {
  return textLine(text, x, y, { size: roundText, weight: 700, colour: wallColours.ink, anchor: "middle" });
}
