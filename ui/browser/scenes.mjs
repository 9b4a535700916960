// Every screen in every state it has: where it is, and what is done there before it is looked at. A file a screen.
import { access } from "./scenes/access.mjs";
import { bundle } from "./scenes/bundle.mjs";
import { conflicts } from "./scenes/conflicts.mjs";
import { frame } from "./scenes/frame.mjs";
import { inbox } from "./scenes/inbox.mjs";
import { list } from "./scenes/list.mjs";
import { note } from "./scenes/note.mjs";
import { office } from "./scenes/office.mjs";
import { people } from "./scenes/people.mjs";
import { person } from "./scenes/person.mjs";
import { settings } from "./scenes/settings.mjs";
import { today } from "./scenes/today.mjs";
import { trouble } from "./scenes/trouble.mjs";
import { unlock } from "./scenes/unlock.mjs";
import { welcome } from "./scenes/welcome.mjs";

export const scenes = [
  ...access,
  ...bundle,
  ...conflicts,
  ...frame,
  ...inbox,
  ...list,
  ...note,
  ...office,
  ...people,
  ...person,
  ...settings,
  ...today,
  ...trouble,
  ...unlock,
  ...welcome,
];

/** How each is looked at. */
export const looks = [
  { lang: "de", theme: "light", size: [1366, 860] },
  { lang: "de", theme: "dark", size: [1366, 860] },
  { lang: "en", theme: "light", size: [1366, 860] },
  { lang: "en", theme: "dark", size: [1366, 860] },
  // The smallest window, and the same with text at 200 %.
  { lang: "de", theme: "light", size: [1024, 640] },
  { lang: "de", theme: "light", size: [512, 320], name: "200" },
  // The colours of the system alone (Windows: "Kontrastdesigns"); a few scenes tell whether every state still has its sign.
  {
    lang: "de",
    theme: "light",
    size: [1366, 860],
    name: "forced-colors",
    forcedColors: "active",
    only: /^(unlock|people|people-chosen|person|note|bundle|discreet|overview|named|inbox-offered|settings-backup|trouble-database_lost)$/,
  },
];
