import type { Grade, Rule } from "../../../backend/types";

/** Which rules are shown. */
export type Shown = "all" | "verified" | "open";

const verified: readonly Grade[] = ["law", "law_sec", "law_eu"];

/** Whether the wording of German law was read for the rule. */
export const isVerified = (rule: Rule): boolean => verified.includes(rule.verified);

/** As texts are compared: `§36` and `§ 36`, `Widerspruch` and `widerspruch` are the same. */
const fold = (text: string): string => text.toLocaleLowerCase("de").replace(/§\s+/g, "§");

/** The rules in which every word that was typed occurs, of those that are shown. */
export function findRules(rules: Rule[], typed: string, shown: Shown): Rule[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return rules.filter((rule) => {
    if (shown !== "all" && isVerified(rule) !== (shown === "verified")) return false;
    const text = fold([rule.name, rule.trigger, rule.source, rule.consequence, rule.note, rule.id].join(" "));
    return words.every((word) => text.includes(word));
  });
}
