import type { Collection, Key, Node } from "react-stately";
import { wholeName } from "../../../design/parts/Name";
import type { Entry } from "../entries";

/**
 * The lines as react-aria wants to walk through them. Nothing is built ahead: ten thousand lines cost an index, and a
 * node is made when somebody looks at its line.
 */
export class Lines implements Collection<Node<Entry>> {
  private readonly places = new Map<Key, number>();
  private readonly nodes = new Map<Key, Node<Entry>>();

  constructor(readonly entries: readonly Entry[]) {
    for (let place = 0; place < entries.length; place += 1) {
      const entry = entries[place];
      if (entry) this.places.set(entry.key, place);
    }
  }

  get size() {
    return this.entries.length;
  }
  getKeys(): IterableIterator<Key> {
    return this.places.keys();
  }
  *[Symbol.iterator](): IterableIterator<Node<Entry>> {
    for (const entry of this.entries) {
      const node = this.getItem(entry.key);
      if (node) yield node;
    }
  }
  placeOf(key: Key): number {
    return this.places.get(key) ?? -1;
  }
  keyAt(place: number): Key | null {
    return this.entries[place]?.key ?? null;
  }
  getItem(key: Key): Node<Entry> | null {
    const known = this.nodes.get(key);
    if (known) return known;
    const place = this.places.get(key);
    const entry = place === undefined ? undefined : this.entries[place];
    if (place === undefined || !entry) return null;
    const node: Node<Entry> = {
      type: "item",
      key,
      value: entry,
      level: 0,
      hasChildNodes: false,
      childNodes: [],
      rendered: null,
      textValue: textOf(entry),
      index: place,
      parentKey: null,
      prevKey: this.keyAt(place - 1),
      nextKey: this.keyAt(place + 1),
      props: {},
    };
    this.nodes.set(key, node);
    return node;
  }
  at(place: number): Node<Entry> | null {
    const key = this.keyAt(place);
    return key === null ? null : this.getItem(key);
  }
  getKeyBefore(key: Key): Key | null {
    return this.keyAt(this.placeOf(key) - 1);
  }
  getKeyAfter(key: Key): Key | null {
    const place = this.placeOf(key);
    return place < 0 ? null : this.keyAt(place + 1);
  }
  getFirstKey(): Key | null {
    return this.keyAt(0);
  }
  getLastKey(): Key | null {
    return this.keyAt(this.entries.length - 1);
  }

  /** The next line whose text begins with what was typed, from a line on. */
  find(typed: string, from: Key | null): Key | null {
    const wanted = plain(typed);
    for (let place = from === null ? 0 : this.placeOf(from); place < this.entries.length; place += 1) {
      const entry = this.entries[place];
      if (entry && plain(textOf(entry)).startsWith(wanted)) return entry.key;
    }
    return null;
  }
}

/** Without marks and case: `Ö` is found by `o`. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What a line is called, and found by when somebody types its first letters. */
export function textOf(entry: Entry): string {
  if (entry.type === "home") return entry.label;
  const name = entry.row.names[0];
  return name ? wholeName(name, true) : "";
}
