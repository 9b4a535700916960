import { useEffect, useRef, useState } from "react";
import { printPage } from "../../app/print";
import { useBackend } from "../../backend/context";

/** Puts what is only for paper into the page, prints, and takes it out again. */
export function usePrint() {
  const backend = useBackend();
  const [isPrinting, setPrinting] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isPrinting || isAsked.current) return;
    isAsked.current = true;
    printPage(backend)
      .catch(setError)
      .finally(() => {
        isAsked.current = false;
        setPrinting(false);
      });
  }, [isPrinting, backend]);
  const print = () => {
    setError(null);
    setPrinting(true);
  };
  return { isPrinting, print, error };
}
