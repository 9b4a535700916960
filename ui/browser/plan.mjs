// Which scene is looked at in which language and in which dress.
import assert from "node:assert/strict";

const WIDE = [1366, 860];

export const languages = ["de", "en"];
export const dresses = {
  light: { theme: "light", size: WIDE },
  dark: { theme: "dark", size: WIDE },
  // The smallest window, and the same with text at 200 %.
  small: { theme: "light", size: [1024, 640] },
  200: { theme: "dark", size: [512, 320] },
  // The colours of the system alone (Windows: "Kontrastdesigns").
  forced: { theme: "light", size: WIDE, forcedColors: "active" },
};
/** Two dresses that have nothing in common: the first for German, the second for English. */
const opposites = [
  ["light", "200"],
  ["200", "light"],
  ["dark", "small"],
  ["small", "dark"],
];

/**
 * The rule: a screen is opened in each language and, while it is open, put into every dress. Its other states are opened
 * in each language too, but in one dress, and in the other language in its opposite; the four pairs take turns. So every
 * scene is seen in both languages, light and dark, wide and narrow.
 *
 * `inAll` treats every scene as a screen.
 */
export function planOf(scenes, { inAll = false } = {}) {
  let states = 0;
  const plan = scenes.flatMap((scene) => {
    const pair = inAll || isScreen(scene, scenes) ? null : opposites[states++ % opposites.length];
    return languages.map((lang, at) => ({ scene, lang, dresses: pair ? [pair[at]] : Object.keys(dresses) }));
  });
  check(plan, scenes);
  return plan;
}

/** The name of a state begins with that of its screen: `people`, `people-empty`. */
const isScreen = ({ name }, scenes) => !scenes.some((other) => name.startsWith(`${other.name}-`));

/** A plan that leaves out what the rule promises is not carried out. */
function check(plan, scenes) {
  const all = (values, wanted, what) => assert.deepEqual(new Set(values), new Set(wanted), what);
  assert.equal(new Set(scenes.map(({ name }) => name)).size, scenes.length, "two scenes have the same name");
  for (const scene of scenes) {
    const turns = plan.filter((turn) => turn.scene === scene);
    const worn = turns.flatMap((turn) => turn.dresses.map((name) => dresses[name]));
    all(
      turns.map(({ lang }) => lang),
      languages,
      `${scene.name} is seen in every language`,
    );
    all(
      worn.map(({ theme }) => theme),
      ["light", "dark"],
      `${scene.name} is seen light and dark`,
    );
    all(
      worn.map(({ size }) => size === WIDE),
      [true, false],
      `${scene.name} is seen wide and narrow`,
    );
  }
  for (const lang of languages) {
    const worn = plan.filter((turn) => turn.lang === lang).flatMap((turn) => turn.dresses);
    all(worn, Object.keys(dresses), `every dress is worn in ${lang}`);
  }
}
