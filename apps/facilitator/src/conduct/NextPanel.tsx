import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { useLanguage } from "@bocal/client/words/look-up";
import type { StaffView } from "@bocal/protocol/session/views";
import { Link } from "../frame/Link.tsx";
import { methodRoom } from "../methods/index.ts";
import { useConsoleWords } from "../words.ts";
import { nextEntry, stepsNow, titleOf } from "./current.ts";

export interface NextPanelProps {
  live: Live;
  view: StaffView;
  onEnd: () => void;
  onAdd: () => void;
}

/** The one next thing: the method's own while it has one, then the next activity, then the end. */
export function NextPanel({ live, view, onEnd, onAdd }: NextPanelProps) {
  const words = useConsoleWords();
  const [language] = useLanguage();
  const { activity } = view;
  const next = nextEntry(view);
  const steps = stepsNow(view, language);
  const isLastStep = steps.length === 0 || steps.at(-1)?.state !== "todo";

  const onward =
    next === undefined ? null : (
      <Button
        wide
        kind={activity?.open ? "plain" : "main"}
        onClick={() => void live.send({ type: "open-activity", activity: next.id })}
      >
        {activity?.open
          ? words.agenda.closeAndOpen(titleOf(view.agenda, next, words))
          : activity === null
            ? words.agenda.openFirst
            : words.agenda.openNext(titleOf(view.agenda, next, words))}
      </Button>
    );

  if (view.ended)
    return (
      <Link to={{ name: "outcome", session: view.session }} className="btn main wide">
        {words.outcome.title}
      </Link>
    );
  if (activity?.open) {
    const { NextStep, mayLeave } = methodRoom(activity.method.method);
    return (
      <>
        <NextStep live={live} activity={activity} />
        {isLastStep || mayLeave?.(activity)
          ? (onward ?? (
              <Button wide onClick={() => void live.send({ type: "close-activity", activity: activity.id })}>
                {words.agenda.closeThis(titleOf(view.agenda, activity, words))}
              </Button>
            ))
          : null}
      </>
    );
  }
  if (onward !== null) return onward;
  return view.agenda.length === 0 ? (
    <Button wide kind="main" onClick={onAdd}>
      {words.agenda.add}
    </Button>
  ) : (
    <Button wide onClick={onEnd}>
      {words.end.go}
    </Button>
  );
}
