/** The typed code in two groups of three, as it is read aloud: KRM VTZ. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 3)}\u00a0${code.slice(3)}`;
}
