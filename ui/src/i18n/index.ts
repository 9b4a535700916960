import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { door } from "./door";

export type Language = "de" | "en";
export const languages: readonly Language[] = ["de", "en"];

/** The locale for dates and numbers. Chosen here and never taken from the system: a web view says "C" or American. */
export const locales: Record<Language, string> = { de: "de-DE", en: "en-GB" };

/** Makes the sentences of the locked screen ready and shows the language; German unless told otherwise. */
export async function startSentences(language: Language = "de"): Promise<void> {
  await prepareSentences(language);
  showLanguage(language);
}

/** Makes the sentences of the locked screen ready, also where there is no page. */
export async function prepareSentences(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: door,
    lng: language,
    fallbackLng: "de",
    defaultNS: "common",
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
    react: { bindI18nStore: "added" },
  });
}

/** Makes all other sentences ready: whatever is shown behind the locked screen waits for it. */
export async function loadSentences(): Promise<void> {
  const all = await import("./rest");
  const missing = languages.flatMap((language) =>
    Object.entries(all[language])
      .filter(([name]) => !i18next.hasResourceBundle(language, name))
      .map(([name, sentences]) => [language, name, sentences] as const),
  );
  // What is shown already is drawn anew once, with the last of them.
  missing.forEach(([language, name, sentences], place) => {
    const silent = place < missing.length - 1;
    i18next.addResourceBundle(language, name, sentences, true, true, { silent });
  });
}

/** Speaks the other language from now on. */
export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  showLanguage(language);
}

function showLanguage(language: Language) {
  document.documentElement.lang = language;
}
