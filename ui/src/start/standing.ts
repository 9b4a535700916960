import type { Language } from "../i18n";

/**
 * Which locked screen the window opens with, as far as it is one of those that stand in the page: with a recovery sheet
 * to fall back on, or without. `src-tauri/src/display.rs` puts the word into the address.
 */
export const doors = ["sheet", "bare"] as const;
export type DoorWord = (typeof doors)[number];

/** The `<template>` in which a door stands. */
export const templateOf = (language: Language, door: DoorWord) => `door-${language}-${door}`;

/** What somebody did at a door that only stood there. */
export interface Typed {
  password: string;
  /** They pressed Enter. */
  isSent: boolean;
}

/** A door that stands in the page. */
export interface Standing {
  /** Takes it out of the hands of whoever types: what is there then is given to {@link takeTyped}. */
  end: () => void;
}

let typed: Typed | null = null;

/** Puts the door of the address into the page; `null` where another screen will come, or where none was drawn. */
export function stand(root: HTMLElement, language: Language, door: string | null): Standing | null {
  const known = doors.find((one) => one === door);
  const drawn = known ? document.getElementById(templateOf(language, known)) : null;
  if (!(drawn instanceof HTMLTemplateElement)) return null;
  root.append(drawn.content.cloneNode(true));
  document.documentElement.lang = language;
  const field = root.querySelector("input");
  field?.focus();
  let isSent = false;
  const send = (event: Event) => {
    event.preventDefault();
    isSent = true;
  };
  root.addEventListener("submit", send);
  return {
    end: () => {
      root.removeEventListener("submit", send);
      if (field?.value) typed = { password: field.value, isSent };
    },
  };
}

/** What was typed at the standing door; once, and it is forgotten here. */
export function takeTyped(): Typed | null {
  const taken = typed;
  typed = null;
  return taken;
}
