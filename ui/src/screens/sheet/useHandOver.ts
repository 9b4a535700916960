import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/context";
import type { SheetKind, SheetKnown, SheetOrder } from "../../backend/types";
import { letterheadOf } from "./letterheadOf";
import type { Pages } from "./usePages";
import { usePaper } from "./usePaper";

interface Given {
  kind: SheetKind;
  known: SheetKnown;
  order: SheetOrder | null;
  pages: Pages;
}

/** Prints the sheet, or saves it as a PDF; afterwards the next sheet begins with what seldom changes. */
export function useHandOver({ kind, known, order, pages }: Given) {
  const { t } = useTranslation("sheet");
  const backend = useBackend();
  const client = useQueryClient();
  const { paper, print: printPages } = usePaper();
  const [done, setDone] = useState<{ what: "printed" | "saved"; order: string } | null>(null);
  const text = JSON.stringify(order);
  // Whoever changes something afterwards has another sheet.
  const isDone = done?.order === text;
  const keep = async () => {
    const letterhead = order && letterheadOf(known.letterhead, kind, order);
    if (!letterhead) return;
    await backend.letterheadKeep(letterhead);
    await client.invalidateQueries({ queryKey: ["sheet-known"] });
  };
  const print = useMutation({
    mutationFn: async () => {
      await printPages(await pages.now());
      setDone({ what: "printed", order: text });
      await keep();
    },
  });
  const save = useMutation({
    mutationFn: async () => {
      if (!order || !(await backend.sheetSave(known.person.id, order))) return;
      setDone({ what: "saved", order: text });
      await keep();
    },
  });
  return {
    print,
    save,
    paper,
    /** It was printed or saved: what was typed need not be kept. */
    isDone,
    told: isDone && done ? t(`done.${done.what}`) : null,
  };
}
