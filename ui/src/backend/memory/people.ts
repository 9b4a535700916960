import type { Intensity, InterpreterNeed, ResidenceStatus, Sex } from "../types";
import people from "./people.json";

/** An invented person: everybody here is made up, and so is the city. */
export interface Seed {
  given: string;
  family: string;
  /** The name in another script, given then family. */
  original?: [script: string, given: string, family: string];
  /** Further spellings: source, given, family. */
  also?: ["bamf" | "passport" | "list" | "alias", string, string][];
  birth?: string;
  sex: Sex;
  languages: string[];
  country: string;
  status?: ResidenceStatus;
  need?: InterpreterNeed;
  intensity?: Intensity;
  shelter?: string;
  room?: string;
  /** Label of the household. */
  home?: string;
  /** What was agreed about the office. */
  office?: "yes" | "withdrawn" | "expired";
  protected?: true;
  closed?: true;
}

/** The people of the invented city, in people.json. */
export const seeds = people as Seed[];
