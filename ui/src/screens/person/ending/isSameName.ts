/** Whether a name was typed as it stands there: capital letters, double blanks and forms of the same letter do not matter. */
export function isSameName(typed: string, name: string): boolean {
  const plain = (text: string) => text.normalize("NFKC").replace(/\s+/g, " ").trim().toLocaleLowerCase("de");
  return plain(typed) !== "" && plain(typed) === plain(name);
}
