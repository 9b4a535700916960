import type { Backend } from "../backend";
import { Failure } from "../failure";
import type { SavedView } from "../types";

/** Runs what a verb does, as the open caseload would. */
export type Verb = <Result>(run: () => Result) => Promise<Result>;

/** Views of the list of people, kept in memory. */
export function savedViews(verb: Verb): Pick<Backend, "viewList" | "viewSave" | "viewDrop"> {
  const views: SavedView[] = [];
  return {
    viewList: () => verb(() => views),
    viewSave: (view, at) =>
      verb(() => {
        const name = view.name.trim();
        if (!name)
          throw new Failure({ code: "invalid_field", params: { field: "view_name", reason: "empty" } });
        const place = views.findIndex((one) => one.id === view.id);
        if (place >= 0) views[place] = { ...view, name };
        else views.splice(at ?? views.length, 0, { ...view, name });
      }),
    viewDrop: (id) =>
      verb(() => {
        const place = views.findIndex((one) => one.id === id);
        if (place < 0) throw new Failure({ code: "not_found", params: {} });
        views.splice(place, 1);
      }),
  };
}
