import { useCallback } from "react";
import { useLocation } from "wouter";
import { useBackend } from "../backend/context";
import type { Seat } from "../backend/types";
import type { Frame } from "../screens/palette/deeds";
import { useDesk } from "./desk";
import { useDiscreet } from "./discreet";
import { useDisplay } from "./display";
import { printPage } from "./print";
import type { useUndo } from "./steps";

/** Goes to a place, and the focus with it: to the title, also where one is there already. */
export function useGoTo(): (place: string) => void {
  const [, navigate] = useLocation();
  return useCallback(
    (place: string) => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      navigate(place);
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const isLost = document.activeElement === document.body;
          if (isLost) document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
        }),
      );
    },
    [navigate],
  );
}

/** What can be moved from anywhere: by keys and by `Strg K`. */
export function useFrame(seat: Seat, undo: ReturnType<typeof useUndo>, lock: () => void): Frame {
  const { display, change } = useDisplay();
  const backend = useBackend();
  const desk = useDesk();
  const discreet = useDiscreet();
  return {
    seat,
    language: display.language,
    theme: display.theme,
    isDiscreet: discreet.isMarked,
    canUndo: desk.offer !== null,
    goTo: useGoTo(),
    open: desk.setOver,
    openNote: desk.openNote,
    undo: () => {
      if (desk.offer) undo.mutate(desk.offer);
      else desk.setOver("steps");
    },
    openSheet: () => desk.openSheet(),
    print: () => (desk.printing.current ? desk.printing.current() : void printPage(backend)),
    lock,
    speak: (language) => change({ language }),
    show: (theme) => change({ theme }),
    setDiscreet: discreet.set,
  };
}
