import "./capital.css";
import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { Notice } from "@bocal/client/look/Notice";
import type { CardId } from "@bocal/protocol/base/ids";
import { boundaryLetters, territoryLetters } from "@bocal/protocol/methods/capital/decide";
import type {
  Command,
  Factor,
  Scope,
  ShownFactor,
  Sign,
  Tag,
} from "@bocal/protocol/methods/capital/vocabulary";
import { useState } from "react";
import { AddCardDialog } from "../../cells/AddCardDialog.tsx";
import { CardDialog } from "../../cells/CardDialog.tsx";
import { CellCard } from "../../cells/CellCard.tsx";
import { ParkedCards } from "../../cells/ParkedCards.tsx";
import type { ConsoleProps } from "../method.ts";
import { useCapitalCommand } from "./commands.ts";
import { marksSaid, paperOf, saidOf } from "./marks.ts";
import { SynthesisForm, SynthesisRead } from "./Synthesis.tsx";
import { useSynthesisDrafts } from "./synthesis-draft.ts";
import { MarkFields, ViewMarks } from "./ViewDialog.tsx";
import { WallChoice } from "./WallChoice.tsx";
import { useCapitalWords } from "./words.ts";

type Props = ConsoleProps<"capital">;

/** The middle of the console for a matrix: the timeline above, three columns below, then who sees what and what is to be checked. */
export function Console({ live, view, activity }: Props) {
  const words = useCapitalWords();
  const { shown } = activity.method;
  const send = useCapitalCommand(live, activity.id);
  const [acted, setActed] = useState<CardId | null>(null);
  const [adding, setAdding] = useState<Factor | null>(null);
  const { drafts, change, unsaved } = useSynthesisDrafts(shown);
  const isEditable =
    activity.open && !view.ended && shown.phase !== "preparation" && shown.phase !== "closed";
  const card = shown.cards.find(({ id }) => id === acted);
  const checks = shown.cards.filter(({ marks }) => marks.tag === "to-check");
  return (
    <div className="capital-console">
      <div className="question-head">
        <h2>{shown.territory === "" ? activity.title : shown.territory}</h2>
      </div>
      {shown.phase === "preparation" ? (
        <Territory
          key={`${shown.territory} ${shown.boundary}`}
          territory={shown.territory}
          boundary={shown.boundary}
          onName={(territory, boundary) => send({ type: "name-territory", territory, boundary })}
        />
      ) : (
        <>
          <p className="soft capital-boundary">{shown.boundary}</p>
          <WallChoice shown={shown} onChoose={(onWall) => send({ type: "turn-capital-wall", onWall })} />
        </>
      )}
      {shown.oneSided === null ? null : <Notice>{words.oneSided[shown.oneSided]}</Notice>}
      <div className="capital-matrix">
        {shown.factors.map((factor) => (
          <FactorPanel
            key={factor.factor}
            factor={factor}
            shown={shown}
            organisations={view.organisations}
            isEditable={isEditable}
            onShare={() => send({ type: "share-factor", factor: factor.factor })}
            onAct={setActed}
            onAdd={() => setAdding(factor.factor)}
          />
        ))}
      </div>
      {shown.phase === "synthesis" && isEditable ? (
        <section className="capital-syntheses" aria-label={words.synthesis}>
          <h3>{words.synthesis}</h3>
          {shown.factors.map((factor) => (
            <SynthesisForm
              key={factor.factor}
              factor={factor}
              draft={drafts[factor.factor] ?? {}}
              onChange={(part) => change(factor.factor, part)}
              onSet={(synthesis) => send({ type: "set-synthesis", factor: factor.factor, synthesis })}
            />
          ))}
        </section>
      ) : unsaved.length > 0 ? (
        // Where the forms stood, for that is where whoever typed looks.
        <Notice>{words.unsaved(unsaved.map(({ label }) => label).join(", "))}</Notice>
      ) : null}
      {shown.phase === "preparation" ? null : <Balance shown={shown} organisations={view.organisations} />}
      {checks.length === 0 ? null : (
        <section aria-label={words.checks}>
          <h3>{words.checks}</h3>
          <ul className="capital-checks">
            {checks.map(({ id, text, plan }) => (
              <li key={id}>
                <span>{text}</span>
                <span className="soft small">
                  {[plan?.owner || words.checkNobody, plan?.end].filter(Boolean).join(", ")}
                </span>
                {isEditable ? (
                  <Button kind="bare" aria-label={words.checkAct(text)} onClick={() => setActed(id)}>
                    {words.owner}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ParkedCards parked={shown.parked} onRestore={(id) => send({ type: "restore-card", card: id })} />
      {card === undefined ? null : (
        <CardDialog
          card={card}
          cards={shown.cards}
          places={shown.factors.map(({ factor, label }) => ({ id: factor, label }))}
          withReserve={false}
          onCommand={send}
          onClose={() => setActed(null)}
        >
          <ViewMarks
            card={card}
            onCommand={(command) => {
              send(command);
              setActed(null);
            }}
          />
        </CardDialog>
      )}
      {adding === null ? null : <AddView factor={adding} onCommand={send} onClose={() => setAdding(null)} />}
    </div>
  );
}

interface FactorPanelProps {
  readonly factor: ShownFactor;
  readonly shown: Props["activity"]["method"]["shown"];
  readonly organisations: Props["view"]["organisations"];
  readonly isEditable: boolean;
  readonly onShare: () => void;
  readonly onAct: (card: CardId) => void;
  readonly onAdd: () => void;
}

/** One factor: what to think of, how many of which sign, what was laid open of it. */
function FactorPanel({ factor, shown, organisations, isEditable, onShare, onAct, onAdd }: FactorPanelProps) {
  const words = useCapitalWords();
  const { label, prompts, plus, minus, both, hidden, passes, shared } = factor;
  const cards = shown.cards.filter(({ zone }) => zone === factor.factor);
  const isCurrent = factor.factor === shown.current;
  return (
    <section className={`capital-factor ${factor.factor}${isCurrent ? " now" : ""}`} aria-label={label}>
      <h3>{label}</h3>
      {shown.phase === "preparation" || shown.phase === "writing" ? (
        <p className="soft small">{prompts}</p>
      ) : null}
      {shown.phase === "preparation" ? null : (
        <p className="small num">
          <span aria-hidden="true">{words.counts(plus, minus, both)}</span>
          <span className="sr">{saidOf(words, factor.factor)(plus, minus, both)}</span>
          {passes > 0 ? `, ${words.passes(passes)}` : ""}
        </p>
      )}
      {hidden > 0 ? <p className="small num">{words.hidden(hidden)}</p> : null}
      {shown.phase === "synthesis" ? null : <SynthesisRead factor={factor} />}
      <ul className="cell-list">
        {cards.map((card) => (
          <CellCard
            key={card.id}
            card={card}
            paper={paperOf(card)}
            organisations={organisations}
            meta={<p className="by">{marksSaid(card, words)}</p>}
            onAct={isEditable ? () => onAct(card.id) : undefined}
          />
        ))}
      </ul>
      {isEditable ? (
        <div className="zone-acts">
          {isCurrent ? null : (
            <Button kind="bare" aria-label={words.shareNamed(label)} onClick={onShare}>
              {words.share}
            </Button>
          )}
          {shared ? (
            <Button kind="bare" aria-label={words.addTo(label)} onClick={onAdd}>
              {words.add}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

interface TerritoryProps {
  readonly territory: string;
  readonly boundary: string;
  readonly onName: (territory: string, boundary: string) => void;
}

/** The territory is named and bounded first, here and now when it was not before (CS-01). */
function Territory({ territory, boundary, onName }: TerritoryProps) {
  const words = useCapitalWords();
  const [name, setName] = useState(territory);
  const [bounds, setBounds] = useState(boundary);
  return (
    <div className="capital-territory">
      <p>{words.preparation}</p>
      <Field label={words.territory}>
        {(props) => (
          <input
            {...props}
            value={name}
            maxLength={territoryLetters}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <Field label={words.boundary}>
        {(props) => (
          <textarea
            {...props}
            rows={2}
            value={bounds}
            maxLength={boundaryLetters}
            onChange={({ target }) => setBounds(target.value)}
          />
        )}
      </Field>
      <Button onClick={() => onName(name, bounds)}>{words.saveTerritory}</Button>
    </div>
  );
}

/** What each institution sees, by sign (CS-06). */
function Balance({ shown, organisations }: Pick<FactorPanelProps, "shown" | "organisations">) {
  const words = useCapitalWords();
  if (shown.balance.length === 0) return null;
  return (
    <table className="capital-balance">
      <caption>{words.balance}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.sign.plus}</th>
          <th scope="col">{words.sign.minus}</th>
          <th scope="col">{words.sign.both}</th>
        </tr>
      </thead>
      <tbody>
        {shown.balance.map(({ organisation, plus, minus, both }) => (
          <tr key={organisation}>
            <th scope="row">
              {organisations.find(({ id }) => id === organisation)?.name ?? words.noOrganisation}
            </th>
            <td className="num">{plus}</td>
            <td className="num">{minus}</td>
            <td className="num">{both}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface AddViewProps {
  readonly factor: Factor;
  readonly onCommand: (command: Command) => void;
  readonly onClose: () => void;
}

/** A view that is entered for somebody without a phone, with its marks (CC-10). */
function AddView({ factor, onCommand, onClose }: AddViewProps) {
  const isEvent = factor === "trajectory";
  const [of, setOf] = useState<{ sign: Sign; tag: Tag; scope: Scope | ""; when: string }>({
    sign: "plus",
    tag: "felt",
    scope: "",
    when: "",
  });
  return (
    <AddCardDialog
      onAdd={(text) =>
        onCommand({
          type: "write-card",
          zone: factor,
          text,
          marks: { sign: of.sign, tag: of.tag, ...(isEvent && of.scope !== "" ? { scope: of.scope } : {}) },
          ...(isEvent ? { when: of.when } : {}),
        })
      }
      onClose={onClose}
    >
      <MarkFields
        isEvent={isEvent}
        {...of}
        onChange={(part) => setOf((before) => ({ ...before, ...part }))}
      />
    </AddCardDialog>
  );
}
