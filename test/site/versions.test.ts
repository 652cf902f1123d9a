import { describe, expect, inject, it } from 'vitest';
import { listFiles, readBuilt } from './built-files.ts';

const { root, subPath } = inject('sites');
const id = 'yongqing-hrss-2024';

describe('a document that took the place of another', () => {
  const page = readBuilt(subPath, `disclosures/${id}/index.html`);
  const part = page.slice(page.indexOf('id="versions"'), page.indexOf('id="downloads"'));

  it('says when, and shows both numbers with a link to the line of each version', () => {
    expect(part).toContain('2024 年 3 月 1 日被替换');
    const row = part.slice(part.indexOf('2080101 行政运行'), part.indexOf('</tr>', part.indexOf('2080101 行政运行')));
    expect(row).toContain('1324.60万元');
    expect(row).toContain('1324.63万元');
    expect(row).toContain(`href="/open/budget/disclosures/${id}/versions/1/source/#L101"`);
    expect(row).toContain(`href="/open/budget/disclosures/${id}/source/#L101"`);
  });

  it('keeps the text and the file of the version before', () => {
    const source = readBuilt(subPath, `disclosures/${id}/versions/1/source/index.html`);
    const line = source.slice(source.indexOf('id="L101"'), source.indexOf('</li>', source.indexOf('id="L101"')));
    expect(line).toContain('1324.60');
    expect(listFiles(subPath)).toContain(`data/sources/${id}.v1.txt`);
    expect(part).toContain(`/open/budget/data/sources/${id}.v1.txt`);
  });

  it('counts once, and the version before is found nowhere else', () => {
    const built = listFiles(subPath).filter((file) => /\.(html|csv)$/u.test(file));
    const others = built.filter(
      (file) => !file.startsWith(`disclosures/${id}/versions/`) && file !== `disclosures/${id}/index.html`,
    );
    for (const file of others) expect(readBuilt(subPath, file), file).not.toContain('1324.60');
    expect(readBuilt(subPath, 'data/disclosures.csv').trim().split('\r\n')).toHaveLength(3);
  });
});

describe('a document without earlier versions', () => {
  it('has no such part', () => {
    expect(readBuilt(root, `disclosures/${id}/index.html`)).not.toContain('id="versions"');
  });
});
