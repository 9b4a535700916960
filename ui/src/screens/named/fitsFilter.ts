/** Without case and marks, so that `simsek` finds `Şimşek`. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ı", "i");
}

/** Whether every word typed stands somewhere in the texts. The office filters a list; it searches no caseload. */
export function fitsFilter(typed: string, texts: (string | null)[]): boolean {
  const whole = folded(texts.filter(Boolean).join(" "));
  return folded(typed)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
