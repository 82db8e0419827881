import "@bocal/client/look/bowl.css";
import "./screen.css";
import { useWallTitle } from "../../screen/title.ts";
import type { ScreenProps } from "../method.ts";
import { ScreenBowl } from "./ScreenBowl.tsx";
import { ScreenBowls } from "./ScreenBowls.tsx";
import { ScreenHarvest } from "./ScreenHarvest.tsx";
import { useFishbowlWords } from "./words.ts";

/** A fish-bowl on the wall: one bowl as large as the wall is high, several side by side, then the harvest. */
export function Screen(props: ScreenProps<"fishbowl">) {
  const { wall } = useFishbowlWords();
  const { shown } = props.activity.method;
  useWallTitle(props.activity.title || wall.step[shown.phase], props.view.title);
  if (shown.harvest !== null) return <ScreenHarvest {...props} harvest={shown.harvest} />;
  const [bowl, ...others] = shown.bowls;
  if (others.length > 0) return <ScreenBowls {...props} />;
  return <ScreenBowl {...props} bowl={bowl ?? null} />;
}
