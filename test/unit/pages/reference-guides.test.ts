import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkGuides, type GuideNode, listReferences, parseGuide, readGuides } from '../../../src/site/guides.ts';
import { convertSource } from '../conversions.ts';
import { ids } from '../documents.ts';

const front = '---\ntitle: 一篇\nsummary: 一句。\norder: 1\n---\n\n';

describe('the references of a guide', () => {
  it('are found in running text and in blocks, with their lines', () => {
    const text = `${front}总数是<LiveFigure of="largest" figure="income.total" />。\n\n<LiveChart chart="flow" />\n`;
    expect(listReferences(parseGuide(text))).toEqual([
      { component: 'LiveFigure', attributes: { of: 'largest', figure: 'income.total' }, computed: [], line: 7 },
      { component: 'LiveChart', attributes: { chart: 'flow' }, computed: [], line: 9 },
    ]);
  });

  it('are found in table cells and within other components, and not in code', () => {
    const text = `${front}| 项目 |\n| --- |\n| <LiveCount of="projects" /> |\n\n<Invented>\n  <LiveCount of="checks" />\n</Invented>\n\n\`<LiveCount of="x" />\`\n\n\`\`\`mdx\n<LiveCount of="y" />\n\`\`\`\n`;
    expect(listReferences(parseGuide(text)).map(({ attributes }) => attributes['of'])).toEqual(['projects', 'checks']);
  });

  it('must be written as text, for a computed one could not be checked before the site is built', () => {
    const guide = { file: 'content/guides/a.mdx', tree: parseGuide(`${front}<LiveCount of={name} />\n`) };
    expect(checkGuides([guide], []).map(({ seen }) => seen)).toEqual(['<LiveCount />: computed attribute: of']);
  });
});

describe('the guides of this project', async () => {
  const guides = await readGuides('content/guides');

  it('refer to nothing that is missing, on the site of the five documents, of one, and of none', () => {
    const disclosures = ids.map((id) => convertSource(id).disclosure);
    for (const site of [disclosures, ...disclosures.map((disclosure) => [disclosure]), []])
      expect(checkGuides(guides, site)).toEqual([]);
  });

  it('name no document, so that they hold on any publisher’s site', () => {
    const named = guides
      .flatMap(({ tree }) => listReferences(tree))
      .filter(({ attributes }) => 'disclosure' in attributes);
    expect(named).toEqual([]);
    const disclosures = ids.map((id) => convertSource(id).disclosure);
    for (const { file } of guides) {
      const text = readFileSync(file, 'utf8');
      for (const { id, department } of disclosures) {
        expect(text, file).not.toContain(id);
        expect(text, file).not.toContain(department.slice(0, 3));
      }
    }
  });

  it('begin no line with a component of a sentence, which the formatter would take for a paragraph of its own', () => {
    const inline = ['LiveFigure', 'LiveName', 'LiveCount', 'LiveSite', 'SiteLink'];
    const begun = guides.flatMap(({ file, tree }) =>
      (tree.children ?? [])
        .flatMap((block) => [block, ...(block.type === 'paragraph' ? (block.children ?? []).slice(0, 1) : [])])
        .filter(({ name }) => inline.includes(name ?? ''))
        .map(({ name, position }) => `${file}:${String(position?.start.line)}: ${name ?? ''}`),
    );
    expect(begun).toEqual([]);
  });

  it('hold no amount or count typed by hand, but in code and in examples that say they are invented', () => {
    const typed = guides.flatMap(({ file, tree }) =>
      listTexts(tree).flatMap((text) => findNumbers(text).map((found) => `${file}: ${found}`)),
    );
    expect(typed).toEqual([]);
  });

  it('would be caught typing one', () => {
    expect(findNumbers('共 30 个项目，预算 2.53亿元，208 项')).toEqual(['30 个项目', '2.53亿元', '208 项']);
    expect(findNumbers('二〇二四年三月，第 4 条，3 月底')).toEqual([]);
    expect(listTexts(parseGuide('`6万元`\n\n<Invented>\n\n7万元\n\n</Invented>\n\n<Heading text="8万元" />'))).toEqual([
      '8万元',
    ]);
  });
});

describe('what the guides count', () => {
  it('is never said to be only the projects that state a budget: the count is of all', () => {
    // 大城 lists 32 projects and no budget of any.
    const text = readFileSync('content/guides/reading-a-budget.mdx', 'utf8');
    expect(text).toMatch(/<LiveCount of="projects" \/> 个项目（没有写明预算的也算在内）/u);
    expect(text).not.toMatch(/<LiveCount of="projects" \/> 个写明/u);
  });
});

/** What readers of a guide read, without code, references and examples that are marked as invented. */
function listTexts(node: GuideNode): string[] {
  if (node.name === 'Invented' || ['inlineCode', 'code', 'mdxjsEsm'].includes(node.type)) return [];
  const own = node.type === 'text' ? [node.value ?? ''] : [];
  const said = (node.attributes ?? []).flatMap(({ name, value }) =>
    ['text', 'title'].includes(name ?? '') && typeof value === 'string' ? [value] : [],
  );
  return [...own, ...said, ...(node.children ?? []).flatMap(listTexts)];
}

/** Amounts of money and counts of what documents hold. */
function findNumbers(text: string): string[] {
  return text.match(/\d[\d,.]*\s*(?:万元|亿元|千元|元|个项目|个部门|个数|份|项|行|条核对|处)/gu) ?? [];
}

describe('a build with a broken guide', () => {
  it('fails with the guide, the component, the document, the key and the keys there are, and leaves the earlier site', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingzhang-guide-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const place = (...names: string[]): string => join(folder, ...names);
    for (const name of ['content/sources', 'content/guides', 'dist']) mkdirSync(place(name), { recursive: true });
    cpSync('content/sources/linxi-hrss-2019.txt', place('content/sources/linxi-hrss-2019.txt'));
    cpSync('content/site.yaml', place('content/site.yaml'));
    writeFileSync(place('dist/index.html'), 'the earlier site');
    writeFileSync(
      place('content/guides/broken.mdx'),
      `${front}拟购置<LiveFigure disclosure="linxi-hrss-2019" figure="fixed-assets.planned-purchase" />，\n另一份是<LiveFigure disclosure="elsewhere-2020" figure="income.total" />。\n`,
    );
    const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/build.ts')], {
      encoding: 'utf8',
      cwd: folder,
    });
    expect(status).toBe(1);
    expect(stderr).toContain('content/guides/broken.mdx:7');
    expect(stderr).toContain('<LiveFigure disclosure="linxi-hrss-2019" figure="fixed-assets.planned-purchase" />');
    expect(stderr).toContain('missing figure fixed-assets.planned-purchase in the document linxi-hrss-2019');
    expect(stderr).toMatch(/Expected one of [^\n]*income\.total/u);
    expect(stderr).not.toContain('elsewhere-2020');
    expect(readdirSync(place('dist'))).toEqual(['index.html']);
    expect(readFileSync(place('dist/index.html'), 'utf8')).toBe('the earlier site');
    expect(readdirSync(place('content'))).toEqual(['guides', 'site.yaml', 'sources']);
  });
});
