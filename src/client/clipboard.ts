/**
 * Copies a text. Only over HTTPS is there a clipboard to write to; else what `select` selects is left for the reader to copy.
 * @returns what to tell the reader.
 */
export async function copyText(text: string, select: () => void): Promise<string> {
  select();
  if (!('clipboard' in navigator)) return '已选中，请复制';
  return navigator.clipboard.writeText(text).then(
    () => '已复制',
    () => '已选中，请复制',
  );
}
