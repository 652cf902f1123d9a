import { describe, expect, it } from 'vitest';
import { convertBytes } from '../content.ts';
import { type GridCell, lineUp, renderDocxGrid } from '../merged.ts';

const header = lineUp('职责活动', '年度预算数', '内容描述', '绩效目标', '绩效指标', '优', '良', '中', '差');
const heading = (text: string): GridCell[] => [{ text: [text], start: 0, end: 36 }];
const duty = (name: string, budget: string): GridCell[] => lineUp(name, budget, '内容', '目标', '', '', '', '', '');
const activity = (name: string): GridCell[] => lineUp(name, '', '内容', '目标', '指标', '优', '良', '中', '差');

async function read(...rows: GridCell[][]): Promise<{ names: string[]; unclaimed: string[] }> {
  const sections = ['一、部门职责及机构设置情况', '1、管理档案。', '五、绩效预算信息'];
  const text = ['某县档案局2024年部门预算', ...sections, '部门职责-工作活动绩效目标'];
  const { activities, unclaimed } = await convertBytes('a', 'a.docx', renderDocxGrid([...text, [header, ...rows]]));
  const names = activities.map(({ name, parent }) => `${String(parent ?? '')} ${name}`);
  return { names, unclaimed: unclaimed.map((line) => line.text.trim()) };
}

describe('a heading over all columns of the table of duties', () => {
  it.each([
    ['县档案局本级', '县档案馆'],
    ['（一）县档案局本级', '（二）县档案馆'],
  ])('is neither a duty nor an activity, and is listed: %s', async (first, second) => {
    const { names, unclaimed } = await read(
      heading(first),
      duty('一、档案管理', '12.50'),
      activity('1、整理档案'),
      heading(second),
      duty('二、档案开放', '3.00'),
      activity('1、开放档案'),
    );
    expect(names).toEqual([' 档案管理', '1 整理档案', ' 档案开放', '3 开放档案']);
    expect(unclaimed).toEqual([first, second]);
  });

  it('is a duty over activities, and where duties are numbered as it is', async () => {
    const { names, unclaimed } = await read(
      heading('一、档案管理'),
      activity('1、整理档案'),
      heading('二、档案安全'),
      duty('三、档案开放', '3.00'),
    );
    expect(names).toEqual([' 档案管理', '1 整理档案', ' 档案安全', ' 档案开放']);
    expect(unclaimed).toEqual([]);
  });
});
