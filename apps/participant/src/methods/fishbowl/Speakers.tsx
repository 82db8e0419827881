import type { MyShown } from "@bocal/protocol/methods/fishbowl/shown";
import type { Organisation } from "@bocal/protocol/room/organisation";
import { Choice } from "./Choice.tsx";
import type { BowlCommands } from "./use-bowl-commands.ts";
import { useFishbowlWords } from "./words.ts";

const nobody = "";

/** For the timekeeper: one tap says who speaks (FB-20). */
export function Speakers({
  speakers: { bowl, seated, speaker },
  organisations,
  commands: { send },
}: {
  readonly speakers: NonNullable<MyShown["speakers"]>;
  readonly organisations: readonly Organisation[];
  readonly commands: BowlCommands;
}) {
  const words = useFishbowlWords();
  const choices = seated.map(({ person, name, organisation }, index) => ({
    id: person as string,
    label:
      name ??
      organisations.find(({ id }) => id === organisation)?.short ??
      words.timekeeper.person(index + 1),
  }));
  return (
    <section className="speakers">
      <Choice
        legend={words.timekeeper.title}
        choices={[...choices, { id: nobody, label: words.timekeeper.nobody }]}
        chosen={speaker ?? nobody}
        onChoose={(id) => {
          const person = seated.find((each) => each.person === id)?.person ?? null;
          void send({ type: "give-word", bowl, person });
        }}
      />
    </section>
  );
}
