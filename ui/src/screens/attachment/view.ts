import type { AttachmentView } from "../../backend/types";

/** How a picture is looked at. */
export interface View {
  /** 1 shows all of it. */
  zoom: number;
  /** Degrees to the right: 0, 90, 180, 270. */
  turn: number;
}

const STEP = 1.5;
const CLOSEST = STEP ** 6;

/** All of it, as it is. */
export const fitted: View = { zoom: 1, turn: 0 };

export const closer = (view: View): View => ({ ...view, zoom: Math.min(view.zoom * STEP, CLOSEST) });
export const farther = (view: View): View => ({ ...view, zoom: Math.max(view.zoom / STEP, 1) });
export const turned = (view: View): View => ({ ...view, turn: (view.turn + 90) % 360 });

interface Size {
  width: number;
  height: number;
}

/** How large a picture is drawn on a stage: the whole of it at zoom 1, and never larger than it is for that. */
export function drawn(picture: Size, stage: Size, { zoom, turn }: View): Size {
  const isAcross = turn % 180 !== 0;
  const across = isAcross ? picture.height : picture.width;
  const down = isAcross ? picture.width : picture.height;
  const fit = Math.min(stage.width / across, stage.height / down, 1);
  return { width: picture.width * fit * zoom, height: picture.height * fit * zoom };
}

/** The one to show when the one at `place` is gone: the next, or the one before. */
export const after = (attachments: AttachmentView[], place: number): AttachmentView | undefined =>
  attachments[place + 1] ?? attachments[place - 1];
