import { diffArrays } from 'diff';

/** A stretch of a definition against another: in both, only here, or only there. */
export interface Stretch {
  kind: 'same' | 'added' | 'missing';
  text: string;
}

export interface Difference {
  stretches: Stretch[];
  /** Characters only here, and only there. */
  added: number;
  missing: number;
  /** Whether so much is shared that marking the rest helps; else the two are read one after the other. */
  comparable: boolean;
}

const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Two texts compared by words, for a reader who knows `base` and reads `text`. */
export function compareDefinitions(base: string, text: string): Difference {
  const changes = diffArrays(split(base), split(text), {
    comparator: (a, b) => a.normalize('NFKC') === b.normalize('NFKC'),
  });
  const stretches = joinChanges(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'missing' : 'same',
      text: value.join(''),
    })),
  );
  const count = (kind: Stretch['kind']): number =>
    stretches.reduce((sum, stretch) => sum + (stretch.kind === kind ? [...stretch.text].length : 0), 0);
  const same = count('same');
  return {
    stretches,
    added: count('added'),
    missing: count('missing'),
    comparable: same * 2 >= Math.min([...base].length, [...text].length),
  };
}

function split(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment);
}

/** A comma or one character that two changes happen to share would tear them apart: it joins them. */
function joinChanges(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  let missing = '';
  let added = '';
  const flush = (): void => {
    if (missing !== '') joined.push({ kind: 'missing', text: missing });
    if (added !== '') joined.push({ kind: 'added', text: added });
    missing = '';
    added = '';
  };
  for (const [index, { kind, text }] of stretches.entries()) {
    if (kind === 'missing') missing += text;
    else if (kind === 'added') added += text;
    else if (missing !== '' && added !== '' && [...text].length === 1 && index + 1 < stretches.length) {
      missing += text;
      added += text;
    } else {
      flush();
      joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}
