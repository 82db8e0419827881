/** First names; two people who share one get the first letter of what follows. */
export function shortNames(names: readonly string[]): readonly string[] {
  const firsts = names.map((name) => name.split(/\s+/)[0] ?? "");
  return names.map((name, index) => {
    const first = firsts[index] ?? "";
    const shared = first !== "" && firsts.filter((other) => other === first).length > 1;
    const second = name.split(/\s+/)[1];
    return shared && second !== undefined ? `${first} ${second.charAt(0)}.` : first;
  });
}
