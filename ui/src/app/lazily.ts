import { type ComponentType, lazy } from "react";
import { loadSentences } from "../i18n";

/** A part that is read, with all sentences, after the door is shown: the door waits for nothing it does not show. */
// biome-ignore lint/suspicious/noExplicitAny: whatever the part takes
export function lazily<Part extends ComponentType<any>>(load: () => Promise<{ default: Part }>) {
  const both = async () => {
    const [part] = await Promise.all([load(), loadSentences()]);
    return part;
  };
  return Object.assign(lazy(both), {
    /** Reads it now. What fails is tried again when it is shown. */
    prepare: () => void both().catch(() => {}),
  });
}
