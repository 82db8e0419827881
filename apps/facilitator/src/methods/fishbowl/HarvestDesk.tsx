import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Field } from "@bocal/client/look/Field";
import { formatDate, useLanguage } from "@bocal/client/words/look-up";
import { textLength } from "@bocal/protocol/base/text";
import { highlightLetters, summaryLetters } from "@bocal/protocol/methods/fishbowl/limits";
import type { StaffBowl, StaffHighlight, StaffShown } from "@bocal/protocol/methods/fishbowl/shown";
import type { HarvestStep } from "@bocal/protocol/methods/fishbowl/state";
import type { StaffView } from "@bocal/protocol/session/views";
import { Check, Plus } from "lucide-react";
import { useState } from "react";
import { Choices } from "../../frame/Choices.tsx";
import { useConsoleWords } from "../../words.ts";
import type { Send } from "./commands.ts";
import { dayOf } from "./day.ts";
import { HighlightDialog, type HighlightDraft } from "./HighlightDialog.tsx";
import { harvestPages } from "./harvest-pages.ts";
import { PersonPicker } from "./PersonPicker.tsx";
import { PollDesk } from "./PollDesk.tsx";
import type { Named, People } from "./people.ts";
import { useFishbowlWords } from "./words.ts";

const steps: readonly HarvestStep[] = ["takeaways", "notes", "highlights", "commitments", "summary"];
const kinds = ["agreement", "disagreement", "idea", "open-question", "commitment"] as const;

export interface HarvestDeskProps {
  readonly view: StaffView;
  readonly shown: StaffShown;
  readonly bowl: StaffBowl;
  readonly people: People;
  readonly send: Send;
  /** A point that is being written, from a note or from nothing. */
  readonly draft: HighlightDraft | null;
  readonly onDraft: (draft: HighlightDraft | null) => void;
}

/** The harvest as it is led (FB-21, FB-22): what the wall shows, the points by kind, and the conclusion that the group validates. */
export function HarvestDesk({ view, shown, bowl, people, send, draft, onDraft }: HarvestDeskProps) {
  const words = useFishbowlWords();
  const [language] = useLanguage();
  const { harvest: say } = words.console;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [merging, setMerging] = useState(false);
  const [speaking, setSpeaking] = useState<Named | "picking" | null>(null);
  const isOpen = shown.phase === "harvest";
  const visible = shown.highlights.filter(({ parked }) => !parked);
  const parked = shown.highlights.filter((each) => each.parked);
  // Put off is not answered: what the room opened and left stays open (FB-19, FB-22).
  const putOff = shown.questions.filter(
    ({ bowl: of, status, timer }) => of === bowl.id && status === "parked" && timer.elapsedMs > 0,
  );
  const selected = visible.filter(({ id }) => chosen.includes(id));
  const day = (due: string) => dayOf(due, (ms) => formatDate(ms, language));
  const pages = harvestPages(
    shown.harvestStep,
    { ...shown, highlights: visible },
    {
      words,
      tasks: shown.tasks,
      // The wall knows no question that the room has not seen.
      questions: shown.questions.filter(({ status, timer }) => status !== "parked" || timer.elapsedMs > 0),
      short: (id) => view.organisations.find((each) => each.id === id)?.short ?? "",
      day,
    },
  ).length;

  return (
    <div className="bowl-harvest">
      {isOpen ? (
        <div className="on-wall">
          <Choices
            legend={say.step}
            choices={steps.map((value) => ({ value, label: say.steps[value] }))}
            chosen={shown.harvestStep}
            onChoose={(step) => void send({ type: "show-harvest-step", step })}
          />
          {pages > 1 ? (
            <div className="bowl-acts-row num">
              <Button
                whyNot={shown.harvestPage <= 0 ? say.firstPage : null}
                onClick={() => void send({ type: "show-harvest-page", page: shown.harvestPage - 1 })}
              >
                {say.before}
              </Button>
              <span>{words.wall.harvest.page(Math.min(shown.harvestPage, pages - 1) + 1, pages)}</span>
              <Button
                whyNot={shown.harvestPage >= pages - 1 ? say.lastPage : null}
                onClick={() => void send({ type: "show-harvest-page", page: shown.harvestPage + 1 })}
              >
                {say.after}
              </Button>
            </div>
          ) : null}
        </div>
      ) : (
        <p className="soft small">{say.notYet}</p>
      )}
      <section aria-labelledby="points">
        <h3 id="points" tabIndex={-1}>
          {say.points} <span className="num soft">{visible.length}</span>
        </h3>
        <div className="bowl-acts-row">
          <Button
            icon={<Plus size={18} strokeWidth={2.5} aria-hidden="true" />}
            onClick={() =>
              onDraft({ highlight: null, text: "", notes: [], question: bowl.question?.id ?? null })
            }
          >
            {say.add}
          </Button>
          <Button whyNot={selected.length < 2 ? say.mergeTwo : null} onClick={() => setMerging(true)}>
            {say.merge}
          </Button>
        </div>
        {kinds.map((kind) => {
          const own = visible.filter((each) => each.kind === kind);
          return own.length === 0 ? null : (
            <section key={kind} className="kind">
              <h4>{words.kinds[kind]}</h4>
              <ul>
                {own.map((each) => (
                  <Point
                    key={each.id}
                    highlight={each}
                    day={day}
                    isChosen={chosen.includes(each.id)}
                    onChoose={(on) =>
                      setChosen(on ? [...chosen, each.id] : chosen.filter((id) => id !== each.id))
                    }
                    onEdit={() =>
                      onDraft({
                        highlight: each,
                        text: each.text,
                        notes: each.sources,
                        question: each.question,
                      })
                    }
                    send={send}
                  />
                ))}
              </ul>
            </section>
          );
        })}
        {parked.length === 0 ? null : (
          <details>
            <summary>{say.parked(parked.length)}</summary>
            <ul>
              {parked.map(({ id, text }) => (
                <li key={id}>
                  <p>{text}</p>
                  <Button onClick={() => void send({ type: "restore-highlight", highlight: id })}>
                    {say.restore}
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
      {putOff.length === 0 ? null : (
        <section aria-labelledby="put-off">
          <h3 id="put-off">
            {say.putOff} <span className="num soft">{putOff.length}</span>
          </h3>
          <p className="small soft">{say.putOffHint}</p>
          <ul className="put-off">
            {putOff.map(({ id, text }) => (
              <li key={id}>
                <p>{text}</p>
                <Button
                  aria-label={say.makeOpenThis(text)}
                  onClick={() =>
                    onDraft({ highlight: null, text, kind: "open-question", notes: [], question: id })
                  }
                >
                  {say.makeOpen}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isOpen ? (
        <>
          <section aria-labelledby="takeaways">
            <h3 id="takeaways">
              {say.takeaways} <span className="num soft">{shown.takeaways.length}</span>
            </h3>
            <ul className="said-list">
              {shown.takeaways.map(({ id, text, name }) => (
                <li key={id}>
                  {text} {name === null ? null : <span className="soft small">{name}</span>}
                </li>
              ))}
            </ul>
            <Button onClick={() => setSpeaking("picking")}>{say.onBehalf}</Button>
          </section>
          <PollDesk poll={shown.poll} send={send} />
          <Summary summary={shown.summary} send={send} />
        </>
      ) : null}
      {draft === null ? null : (
        <HighlightDialog
          draft={draft}
          shown={shown}
          bowl={bowl}
          people={people}
          send={send}
          onClose={() => onDraft(null)}
        />
      )}
      {merging ? (
        <TextDialog
          title={say.merge}
          label={say.mergedText}
          first={selected
            .map(({ text }) => text)
            .join(" – ")
            .slice(0, highlightLetters)}
          onClose={() => setMerging(false)}
          onSave={(text) => {
            setMerging(false);
            setChosen([]);
            void send({ type: "merge-highlights", highlights: selected.map(({ id }) => id), text });
          }}
        />
      ) : null}
      {speaking === "picking" ? (
        <PersonPicker
          title={say.onBehalf}
          people={people.all}
          onClose={() => setSpeaking(null)}
          onPick={setSpeaking}
        />
      ) : speaking === null ? null : (
        <TextDialog
          title={say.onBehalfOf(speaking.name)}
          label={say.takeaway}
          first=""
          onClose={() => setSpeaking(null)}
          onSave={(text) => {
            setSpeaking(null);
            void send({ type: "take-away", text, person: speaking.id });
          }}
        />
      )}
    </div>
  );
}

function Point({
  highlight: { id, text, commitment, notes, validated, kind },
  day,
  isChosen,
  onChoose,
  onEdit,
  send,
}: {
  readonly highlight: StaffHighlight;
  readonly day: (due: string) => string;
  readonly isChosen: boolean;
  readonly onChoose: (on: boolean) => void;
  readonly onEdit: () => void;
  readonly send: Send;
}) {
  const { console: words, wall } = useFishbowlWords();
  const { harvest: say } = words;
  return (
    <li className={validated ? "validated" : undefined}>
      <label className="point">
        <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(event.target.checked)} />
        <span>
          {text}
          {commitment === null ? (
            kind === "commitment" ? (
              <b className="small"> {say.whoMissing}</b>
            ) : null
          ) : (
            <b className="small"> {wall.harvest.by(commitment.who, day(commitment.due))}</b>
          )}
          {notes === 0 ? null : <span className="small soft num"> {say.notes(notes)}</span>}
        </span>
      </label>
      <div className="bowl-acts-row">
        <Button
          aria-pressed={validated}
          aria-label={validated ? say.validatedThis(text) : say.validateThis(text)}
          icon={validated ? <Check size={16} strokeWidth={3} aria-hidden="true" /> : undefined}
          onClick={() => void send({ type: "validate-highlight", highlight: id, validated: !validated })}
        >
          {validated ? say.validated : say.validate}
        </Button>
        <Button aria-label={say.editThis(text)} onClick={onEdit}>
          {say.edit}
        </Button>
        <Button
          aria-label={say.parkThis(text)}
          onClick={() => void send({ type: "park-highlight", highlight: id })}
        >
          {say.park}
        </Button>
      </div>
    </li>
  );
}

/** The facilitator always closes with a summary, and the group validates it (FB-21). */
function Summary({ summary, send }: { readonly summary: StaffShown["summary"]; readonly send: Send }) {
  const { harvest: say } = useFishbowlWords().console;
  const [text, setText] = useState(summary.text);
  const hasChanged = text.trim() !== summary.text;
  return (
    <section aria-labelledby="summary">
      <h3 id="summary">{say.summary}</h3>
      <Field
        label={say.summaryText}
        hint={say.summaryHint}
        counter={{ used: textLength(text), most: summaryLetters }}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={summaryLetters}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className="bowl-acts-row">
        <Button
          whyNot={text.trim() === "" ? say.summaryFirst : hasChanged ? null : say.summarySame}
          onClick={() => void send({ type: "write-summary", text })}
        >
          {say.showSummary}
        </Button>
        <Button
          aria-pressed={summary.validated}
          whyNot={summary.text === "" ? say.summaryFirst : null}
          onClick={() => void send({ type: "validate-summary", validated: !summary.validated })}
        >
          {summary.validated ? say.validated : say.validateSummary}
        </Button>
      </div>
    </section>
  );
}

function TextDialog({
  title,
  label,
  first,
  onSave,
  onClose,
}: {
  readonly title: string;
  readonly label: string;
  readonly first: string;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}) {
  const { app } = useConsoleWords();
  const { harvest: say } = useFishbowlWords().console;
  const [text, setText] = useState(first);
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{app.cancel}</Button>
          <Button kind="main" whyNot={text.trim() === "" ? say.textFirst : null} onClick={() => onSave(text)}>
            {say.save}
          </Button>
        </>
      }
    >
      <Field label={label} counter={{ used: textLength(text), most: highlightLetters }}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={highlightLetters}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
