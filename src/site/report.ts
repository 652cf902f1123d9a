import { readSite } from './site.ts';

const site = readSite();

/** What a reader reports an error in. */
export interface ReportPlace {
  /** The address of the page, with the fragment of the part where there is one. */
  url: string;
  /** In words: `永清县人力资源和社会保障局 2024 年 · 预算支出`. */
  place: string;
  /** What the site shows there, where it is one figure. */
  shown?: string;
}

/** A `mailto:` to the publisher's contact with the place filled in. */
export function reportLink({ url, place, shown }: ReportPlace): string {
  const subject = `${site.title} 报告错误：${place}`;
  const body = [
    `页面：${url}`,
    `位置：${place}`,
    ...(shown === undefined ? [] : [`网站上写的是：${shown}`]),
    '',
    '我看到的问题（原文怎样写、应当怎样）：',
    '',
  ].join('\r\n');
  return `mailto:${site.contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
