import { type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { printPage } from "../../app/print";
import { useBackend } from "../../backend/context";
import type { SheetPages } from "../../backend/types";
import { pictureOf } from "./pictureOf";

/** The web view is WebKit (Linux, macOS), which prints everything a fifteenth too large. */
const printsLarge = /AppleWebKit/.test(navigator.userAgent) && !/Chrom/.test(navigator.userAgent);

/** Puts pages into the document for printing, alone and in their true size, and takes them out again. */
export function usePaper(): {
  paper: ReactNode;
  isPrinting: boolean;
  print: (pages: SheetPages) => Promise<void>;
} {
  const backend = useBackend();
  const [pages, setPages] = useState<SheetPages | null>(null);
  const done = useRef<{ resolve: () => void; reject: (error: unknown) => void } | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!pages) return;
    const pictures = [...(sheet.current?.querySelectorAll("img") ?? [])];
    // A picture that is not decoded yet would be an empty page.
    Promise.all(pictures.map((picture) => picture.decode?.()))
      .then(() => printPage(backend))
      .then(
        () => done.current?.resolve(),
        (error) => done.current?.reject(error),
      )
      .finally(() => setPages(null));
  }, [pages, backend]);
  const paper = pages
    ? createPortal(
        <div
          className={`only-print sheet-paper sheet-${pages.format}${printsLarge ? " prints-large" : ""}`}
          ref={sheet}
        >
          {pages.pages.map((svg) => (
            <img key={svg} src={pictureOf(svg)} alt="" />
          ))}
        </div>,
        document.body,
      )
    : null;
  const print = (pages: SheetPages) =>
    new Promise<void>((resolve, reject) => {
      done.current = { resolve, reject };
      setPages(pages);
    });
  return { paper, isPrinting: pages !== null, print };
}
