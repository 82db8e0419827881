/** What a schema of valibot looks like from outside: enough to walk it. */
interface Walked {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Walked>>;
  readonly item?: Walked;
  readonly value?: Walked;
  readonly wrapped?: Walked;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly Walked[];
}

/** The path of every field of a schema, `?` behind what may be absent, `[]` for each of a list, `{}` for each by its name. */
export function fieldsOf(schema: unknown, path = ""): readonly string[] {
  const { type, entries, item, value, wrapped, options, pipe } = schema as Walked;
  if (
    pipe !== undefined &&
    pipe[0] !== schema &&
    pipe[0] !== undefined &&
    entries === undefined &&
    item === undefined
  )
    return fieldsOf(pipe[0], path);
  if (wrapped !== undefined) return fieldsOf(wrapped, type === "optional" ? `${path}?` : path);
  if (type === "variant" || type === "union")
    return [...new Set((options ?? []).flatMap((each) => (isWalked(each) ? fieldsOf(each, path) : [])))];
  if (entries !== undefined)
    return Object.entries(entries).flatMap(([name, each]) =>
      fieldsOf(each, path === "" ? name : `${path}.${name}`),
    );
  if (item !== undefined) return fieldsOf(item, `${path}[]`);
  if (type === "record" && value !== undefined) return fieldsOf(value, `${path}{}`);
  return [path];
}

function isWalked(value: unknown): boolean {
  return typeof value === "object" && value !== null && "type" in value;
}

/** What the schema says of the content of an activity: one variant a method. */
export function contentIn(file: unknown): unknown {
  const { activities } = (file as Walked).entries ?? {};
  const list = activities?.item ?? activities?.pipe?.[0]?.item;
  return list?.entries?.content;
}

/** The part of one method. */
export function partOf(content: unknown, method: string): unknown {
  const variants = ((content as Walked).options ?? []) as readonly Walked[];
  const literal = (variant: Walked) =>
    (variant.entries?.method as { readonly literal?: string } | undefined)?.literal;
  return variants.find((variant) => literal(variant) === method)?.entries?.portable;
}
