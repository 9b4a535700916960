import { expect, test } from "vitest";
import { fitsFilter } from "./fitsFilter";

const texts = ["Çağla", "Şimşek-Öztürk", "Haus Tannenhof", null, "Ost"];

test.each(["", "simsek", "ŞİMŞEK", "ost tannen", "cagla oz"])("%s fits", (typed) =>
  expect(fitsFilter(typed, texts)).toBe(true),
);
test.each(["west", "cagla nord"])("%s does not", (typed) => expect(fitsFilter(typed, texts)).toBe(false));
