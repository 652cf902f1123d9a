import { make, makeButton, makeLink } from './element.ts';
import type { Findings, FoundGroup, FoundPassage } from './findings.ts';
import type { Sought } from './highlight.ts';
import { countPlaces, describePassage, nameDisclosure } from './result.ts';

/** How many disclosures are shown at a time, how many passages of each at first, and how many with each tap. */
const groupsAtATime = 10;
const passagesAtFirst = 3;
const passagesAtATime = 10;

/** Fetches the texts of units; those that prove not to hold the query are left out. */
export type ReadPassages = (units: Iterable<number>) => Promise<FoundPassage[]>;

/** What is being shown: the findings of one answer. */
export interface Shown {
  findings: Findings;
  read: ReadPassages;
  sought: Sought;
  base: string;
  /** Whether a newer answer has not yet taken its place. */
  isCurrent: () => boolean;
}

/** Reads passages of a group one after another. Some units prove not to hold the query; they are passed over. */
export function readInTurn(
  group: Pick<FoundGroup, 'units'>,
  read: ReadPassages,
): { next: (wanted: number) => Promise<FoundPassage[]>; left: () => number } {
  let at = 0;
  return {
    next: async (wanted) => {
      const passages: FoundPassage[] = [];
      while (passages.length < wanted && at < group.units.length) {
        const units = group.units.slice(at, at + wanted - passages.length);
        at += units.length;
        passages.push(...(await read(units)));
      }
      return passages;
    },
    left: () => group.units.length - at,
  };
}

/**
 * Shows findings by disclosure in place of what the container held, the first groups and a button for more.
 * @returns how many groups are shown; 0 where no unit proved to hold the query
 */
export async function showGroups(container: HTMLElement, shown: Shown): Promise<number> {
  const { findings, isCurrent } = shown;
  let at = 0;
  let count = 0;
  const showNext = async (replace: boolean): Promise<HTMLElement | null> => {
    let first: HTMLElement | null = null;
    while (first === null && at < findings.groups.length) {
      const pending = findings.groups.slice(at, at + groupsAtATime).map((group) => showGroup(group, shown));
      at += groupsAtATime;
      // A failure is met when its turn comes; until then it must not count as one that nobody meets.
      for (const group of pending) group.catch(() => undefined);
      for (const group of pending) {
        const section = await group;
        if (!isCurrent()) return null;
        if (section === null) continue;
        if (first === null && replace) container.replaceChildren(section);
        else container.append(section);
        first ??= section;
        count += 1;
      }
    }
    const left = findings.groups.length - at;
    if (left > 0 && first !== null) {
      const button = makeButton('search-more', `再显示 ${String(Math.min(left, groupsAtATime))} 份文件`, () => {
        button.disabled = true;
        showNext(false).then(
          (section) => {
            button.remove();
            section?.querySelector('a')?.focus();
          },
          () => {
            button.disabled = false;
            button.textContent = '没有载入，再试一次';
          },
        );
      });
      container.append(button);
    }
    return first;
  };
  await showNext(true);
  return count;
}

async function showGroup(group: FoundGroup, { findings, read, sought, base }: Shown): Promise<HTMLElement | null> {
  const { disclosure } = group;
  const reading = readInTurn(group, read);
  const passages = await reading.next(passagesAtFirst);
  if (passages.length === 0) return null;
  const show = (passage: FoundPassage): HTMLElement => {
    const { href, source, content } = describePassage(passage, sought, base);
    const line = makeLink('mark', source, `行 ${String(passage.line)}`);
    return make('li', '', makeLink('search-hit', href, ...content), line);
  };
  const home = makeLink('', `${base}disclosures/${disclosure.id}/`, nameDisclosure(disclosure));
  // What was not to be shown after all is not counted, once it is known.
  const isKnown = reading.left() === 0;
  const count = countPlaces(isKnown ? passages.length : group.units.length, isKnown || findings.isSure);
  const heading = make('h2', 'search-group-title', home, ' ', make('span', 'search-count', count));
  const place = make('p', 'search-where', disclosure.place);
  const list = make('ol', 'search-hits', ...passages.map(show));
  const section = make('section', 'search-group', heading, place, list);
  const sayLeft = (): string =>
    `这份文件里还有${findings.isSure ? ' ' : ''}${countPlaces(reading.left(), findings.isSure)}`;
  if (reading.left() > 0) {
    const button = makeButton('search-more', sayLeft(), () => {
      button.disabled = true;
      reading.next(passagesAtATime).then(
        (more) => {
          const items = more.map(show);
          list.append(...items);
          button.disabled = false;
          button.textContent = sayLeft();
          if (reading.left() === 0) button.remove();
          items[0]?.querySelector('a')?.focus();
        },
        () => {
          button.disabled = false;
          button.textContent = '没有载入，再试一次';
        },
      );
    });
    section.append(button);
  }
  return section;
}
