/** From how many documents on it is worth telling how long the rest will take. */
const many = 20;

/** The documents that are done, their rate and the time left where somebody waits for many: `[12/1000 · 20/s · 50 s left]`. */
export function formatCounter(done: number, total: number, seconds: number | null): string {
  const counter = `${String(done)}/${String(total)}`;
  if (seconds === null || seconds <= 0 || total < many) return `[${counter}]`;
  const rate = done / seconds;
  return `[${counter} · ${formatRate(rate)} · ${formatDuration((total - done) / rate)} left]`;
}

/** `20/s`, or `3/min` where a document takes longer. */
function formatRate(rate: number): string {
  return rate >= 1 ? `${rate.toFixed(0)}/s` : `${(rate * 60).toFixed(0)}/min`;
}

function formatDuration(seconds: number): string {
  if (seconds < 100) return `${seconds.toFixed(0)} s`;
  return seconds < 6000 ? `${(seconds / 60).toFixed(0)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

/** Prints one line a document; with its rate only to a terminal, for a log says the same each time. */
export function printProgress(): (document: { summary: string }, done: number, total: number) => void {
  const begun = performance.now();
  return ({ summary }, done, total) => {
    const seconds = process.stdout.isTTY ? (performance.now() - begun) / 1000 : null;
    console.log(`${formatCounter(done, total, seconds)} ${summary}`);
  };
}

/** `, 997 of them unchanged` or nothing: documents that came from the cache. */
export function formatUnchanged(cached: number): string {
  return cached === 0 ? '' : `, ${String(cached)} of them unchanged since they were converted last`;
}
