import { describe, expect, it } from 'vitest';
import { endsSentence, glueLines, normaliseLabel, parseChineseNumeral, parseOrdinal } from '../../src/model/terms.ts';

describe('parseChineseNumeral', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['三十一', 31],
  ])('reads %s as %i', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });
  it.each(['', '一二', '百', '五百'])('does not read %s', (text) => {
    expect(parseChineseNumeral(text)).toBeNull();
  });
});

describe('parseOrdinal', () => {
  it('takes brackets of either width and mixed ones', () => {
    expect(parseOrdinal('(六）会同有关部门')).toMatchObject({
      style: 'chinese-bracketed',
      value: 6,
      rest: '会同有关部门',
    });
    expect(parseOrdinal(' (十二)拟订')).toMatchObject({ style: 'chinese-bracketed', value: 12 });
    expect(parseOrdinal('（3） 工作保障措施')).toMatchObject({
      style: 'arabic-bracketed',
      value: 3,
      rest: '工作保障措施',
    });
  });
  it('takes 1、 and 1. but no decimal and no year', () => {
    expect(parseOrdinal('10、劳动监察大队')).toMatchObject({ style: 'arabic', value: 10, rest: '劳动监察大队' });
    expect(parseOrdinal('1. 创业担保')).toMatchObject({ style: 'arabic', value: 1, rest: '创业担保' });
    expect(parseOrdinal('1.5万元')).toBeNull();
    expect(parseOrdinal('2020年')).toBeNull();
  });

  it('takes 1. before a year, which is no decimal either', () => {
    expect(parseOrdinal('1.2026年部门收支总表')).toMatchObject({
      style: 'arabic',
      value: 1,
      rest: '2026年部门收支总表',
    });
    expect(parseOrdinal('1.2026万元')).toBeNull();
  });
});

describe('labels and lines', () => {
  it('makes labels comparable whatever their width, spaces and quotes', () => {
    expect(normaliseLabel('“三公” 经费')).toBe('三公经费');
    expect(normaliseLabel('资金支出计 划（%）')).toBe('资金支出计划(%)');
    expect(normaliseLabel('因 公 出 国')).toBe('因公出国');
    expect(normaliseLabel('二〇二三年执行数')).toBe('2023年执行数');
    expect(normaliseLabel('二零二三年 执行数')).toBe('2023年执行数');
    expect(normaliseLabel('第一二零二年级')).toBe('第一二零二年级');
  });
  it('glues wrapped lines and keeps numbered items apart', () => {
    expect(glueLines(['贫困劳动', '力稳定就业率'])).toBe('贫困劳动力稳定就业率');
    expect(glueLines(['1、确保养老保险费征缴', '2、按时发放养老保险待遇'])).toBe(
      '1、确保养老保险费征缴\n2、按时发放养老保险待遇',
    );
  });
  it('sees where a sentence ends, closing quotes and brackets included', () => {
    expect(endsSentence('现将预算公开如下：')).toBe(true);
    expect(endsSentence('（表略。）')).toBe(true);
    expect(endsSentence('包括人员经')).toBe(false);
  });
});
