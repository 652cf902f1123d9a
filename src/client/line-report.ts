/**
 * Fills the line that the address names into the page's link for reporting an error.
 * Without scripts the link still opens, and names the page.
 */
const report = document.querySelector<HTMLAnchorElement>('.site-foot a[href^="mailto:"]');
const original = report?.href ?? '';

function fillLine(): void {
  const line = /^#L(\d+)$/u.exec(location.hash)?.[1];
  if (report === null) return;
  if (line === undefined) {
    report.href = original;
    return;
  }
  const text = document.querySelector(`#L${line} span`)?.textContent.trim().slice(0, 120) ?? '';
  const [address = '', query = ''] = original.split('?');
  // Not URLSearchParams: mail programs show its `+` for a space as a plus sign.
  const fields = query.split('&').map((field) => {
    const [name = '', value = ''] = field.split('=');
    const filled = decodeURIComponent(value);
    if (name === 'subject') return [name, `${filled} 第 ${line} 行`];
    return [
      name,
      filled
        .replace(/^(页面：.*)$/mu, `$1#L${line}`)
        .replace(/^(位置：.*)$/mu, `$1 第 ${line} 行\r\n原文：${text.replaceAll('$', '$$$$')}`),
    ];
  });
  const encoded = fields.map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`).join('&');
  report.href = `${address}?${encoded}`;
}

fillLine();
addEventListener('hashchange', fillLine);
