import type { PublicVote } from "@bocal/protocol/vote/show";
import { useVoteWords } from "./words.ts";

/** Results to read on the phone: best first, both ranks where they differ. The wall has the whole. */
export function Results({ vote }: { readonly vote: PublicVote }) {
  const words = useVoteWords();
  const { results } = vote;
  if (vote.few) return <p className="status-sentence">{words.few}</p>;
  if (results === null || results.ballots === 0) return <p className="status-sentence">{words.none}</p>;
  const ranked = results.options.toSorted(
    (a, b) => (a.dots.rank ?? Number.MAX_SAFE_INTEGER) - (b.dots.rank ?? Number.MAX_SAFE_INTEGER),
  );
  return (
    <section className="vote-results" aria-labelledby="vote-results">
      <h2 id="vote-results">{words.results}</h2>
      <ol>
        {ranked.map(({ id, dots, wish, carriers, withoutCarrier }) => {
          const option = vote.options.find((each) => each.id === id);
          if (option === undefined) return null;
          const facts = [
            words.points(dots.points),
            dots.moves && dots.shareRank !== null ? words.byOrganisation(dots.shareRank) : null,
            wish === null ? null : words.wishPoints(wish.points),
            // Nobody to carry what matters is said once.
            carriers === null || withoutCarrier ? null : words.carriers(carriers),
            withoutCarrier ? words.withoutCarrier : null,
            option.withdrawn ? words.withdrawn : null,
            dots.points === 0 && (wish?.points ?? 0) === 0 && !option.withdrawn ? words.reserve : null,
          ].filter((fact) => fact !== null);
          return (
            <li key={id}>
              <span className="rank num">{dots.rank === null ? "–" : words.rank(dots.rank)}</span>
              <div>
                <p>
                  <span className="num">{option.number}.</span> {option.text}
                </p>
                <p className="small soft num">{facts.join(" · ")}</p>
              </div>
            </li>
          );
        })}
      </ol>
      <p className="small soft">{words.advises}</p>
    </section>
  );
}
