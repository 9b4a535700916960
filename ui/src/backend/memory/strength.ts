import type { Holds, PasswordStrength, WeakReason } from "../types";

/** A guess at what the program would say of a password, for looking at the pages. The program counts properly. */
export function guessStrength(password: string, about: readonly string[]): PasswordStrength {
  const words = password.split(/[^\p{L}]+/u).filter((word) => word.length > 3);
  const known = about.flatMap((text) => text.toLowerCase().split(/\s+/)).filter((word) => word.length > 2);
  const weak = (holds: Holds, reason: WeakReason): PasswordStrength => ({ holds, is_enough: false, reason });
  if (password.length < 10) return weak("seconds", "too_short");
  if (/^(.{1,4})\1+$/.test(password)) return weak("seconds", "repeated");
  if (/passwort|ankommen|123456/i.test(password)) return weak("seconds", "well_known");
  if (known.some((word) => password.toLowerCase().includes(word))) return weak("hours", "about_you");
  if (words.length < 3 && password.length < 16) return weak("days", "few_words");
  const holds: Holds = words.length > 4 ? "centuries" : words.length > 3 ? "decades" : "years";
  return { holds, is_enough: true, reason: null };
}
