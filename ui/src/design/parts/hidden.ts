/** Fields that say who somebody is or how to reach her; while names are hidden their values are, too. */
const telling: ReadonlySet<string> = new Set([
  "name",
  "given",
  "family",
  "birth",
  "birth_year",
  "birth_place",
  "phone",
  "email",
  "address",
  "azr_number",
  "file_reference",
  "remark",
]);

/** Whether a field tells who somebody is. */
export const isTelling = (field: string): boolean => telling.has(field);

/**
 * What stands for a name while names are hidden: its initials and a number of two digits that is always the same for the
 * same name. Whoever knows the people tells them apart; whoever reads along learns no name. The number says nothing: it
 * is what is left of a sum over the letters.
 */
export function hiddenName(text: string): string {
  const words = text.split(/[\s,-]+/).filter(Boolean);
  const initials = [words[0], ...(words.length > 1 ? [words.at(-1)] : [])].map(
    (word) => `${[...(word ?? "")][0]}.`,
  );
  let sum = 7;
  for (const letter of words.sort().join(" ")) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return `${initials.join(" ")} ${String(sum % 100).padStart(2, "0")}`;
}
