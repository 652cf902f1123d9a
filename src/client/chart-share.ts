import { copyText } from './clipboard.ts';

/** Copies addresses, and draws a chart's SVG file as a PNG. The buttons are hidden without scripts. */
for (const share of document.querySelectorAll<HTMLElement>('.chart-share')) {
  const status = share.querySelector('output');
  const say = (text: string): void => {
    if (status !== null) status.value = text;
  };
  for (const button of share.querySelectorAll('button')) {
    button.hidden = false;
    const { png } = button.dataset;
    const field = share.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${button.dataset['copy'] ?? 'none'}`);
    button.addEventListener('click', () => {
      if (png !== undefined)
        void savePicture(png, button.dataset['name'] ?? 'chart.png').then(
          () => {
            say('PNG 已生成');
          },
          () => {
            say('没能生成 PNG，请下载 SVG');
          },
        );
      if (field === null) return;
      void copyText(field.value, () => {
        field.select();
      }).then(say);
    });
  }
}

/** Pixels of the picture for one of the drawing: sharp on paper and on fine screens. */
const scale = 2;

async function savePicture(address: string, name: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  // A picture is passed on to people with other settings: it is on light paper, always.
  const file = (await response.text()).replace(/@media \(prefers-color-scheme: dark\).*?(?=<\/style>)/su, '');
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png');
  });
  if (blob === null) throw new Error('no picture');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
