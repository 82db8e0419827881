import { ShapeSign } from "@bocal/client/look/Shapes";
import { useShapeWords } from "@bocal/client/words/shapes";
import type { CardShape } from "@bocal/protocol/board/card";
import type { ShapeEntry } from "@bocal/protocol/methods/metaplan/vocabulary";

/** A card or a strip, chosen by what it means on this board (MP-15). */
export function ShapeChoice({
  legend,
  shapes,
  chosen,
  onChoose,
}: {
  readonly legend: readonly ShapeEntry[];
  readonly shapes: readonly CardShape[];
  readonly chosen: CardShape;
  readonly onChoose: (shape: CardShape) => void;
}) {
  const words = useShapeWords();
  const meaning = (shape: CardShape) =>
    legend.find((entry) => entry.shape === shape)?.label || words.usual[shape];
  return (
    <fieldset className="field">
      <legend className="small">{words.choose}</legend>
      <div className="choices">
        {shapes.map((shape) => (
          <label className="choice" key={shape}>
            <input
              className="sr"
              type="radio"
              name="shape"
              checked={shape === chosen}
              onChange={() => onChoose(shape)}
            />
            <ShapeSign shape={shape} />
            <span>{meaning(shape)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
