import { Field } from "@bocal/client/look/Field";
import { type SpotName, spots } from "./destination.ts";
import { useBoardWords } from "./words.ts";

export interface PlacesProps {
  readonly pages: number;
  readonly page: number;
  readonly spot: SpotName;
  readonly onChange: (place: { readonly page: number; readonly spot: SpotName }) => void;
}

/** A place of the plane chosen from two lists: which page of the wall, and where on it. One page more than there are. */
export function Places({ pages, page, spot, onChange }: PlacesProps) {
  const { ask } = useBoardWords();
  return (
    <div className="places-on-page">
      <Field label={ask.page}>
        {(props) => (
          <select
            {...props}
            value={page}
            onChange={(event) => onChange({ page: Number(event.target.value), spot })}
          >
            {Array.from({ length: pages + 1 }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
              <option key={index} value={index}>
                {index === pages ? ask.newPage(index + 1) : ask.pageNumber(index + 1)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={ask.spot}>
        {(props) => (
          <select
            {...props}
            value={spot}
            onChange={(event) =>
              onChange({ page, spot: spots.find((each) => each === event.target.value) ?? "free" })
            }
          >
            {spots.map((each) => (
              <option key={each} value={each}>
                {ask.spots[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
