import type { AreaOverview, OfficePerson } from "../../backend/types";
import { totalOf } from "../overview/overview";

/** How many more there are of whom the office knows no name, in an area or in all: what the areas count, less the named. */
export function othersOf(areas: AreaOverview[], named: OfficePerson[], unit: string | null): number {
  return areas
    .filter((area) => unit === null || area.unit === unit)
    .reduce((sum, area) => {
      const here = named.filter((person) => person.unit === area.unit).length;
      return sum + Math.max(0, (totalOf(area, "persons") ?? 0) - here);
    }, 0);
}
