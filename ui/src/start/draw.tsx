import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { App } from "../app/App";
import { usualDisplay } from "../app/look";
import { tauri } from "../backend/tauri";
import { languages, prepareSentences } from "../i18n";
import { doors, templateOf } from "./standing";

/** Every door that can stand in the page, drawn while the pages are built: nothing is asked, nothing is known of anybody. */
export async function drawDoors(): Promise<string> {
  const drawn: string[] = [];
  for (const language of languages) {
    await prepareSentences(language);
    for (const door of doors) {
      const facts = {
        name: "",
        exists: true,
        trouble: null,
        has_recovery: door === "sheet",
        demo_password: null,
        is_exploring: false,
      };
      const html = renderToString(
        <StrictMode>
          <App backend={tauri} display={{ ...usualDisplay, language }} facts={facts} />
        </StrictMode>,
      );
      drawn.push(`<template id="${templateOf(language, door)}">${html}</template>`);
    }
  }
  return drawn.join("\n");
}
