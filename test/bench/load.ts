import { Agent, request } from 'node:http';

export interface LoadOptions {
  port: number;
  /** Asked for in turn, from the first. */
  addresses: readonly string[];
  seconds: number;
  /** Connections that stay open, each with one request at a time. */
  connections: number;
  compressed: boolean;
}

/** What a server answered. */
export interface Load {
  requests: number;
  /** Of bodies, as sent. */
  bytes: number;
  milliseconds: number;
  /** The time that 99 of 100 answers stay under, in milliseconds. */
  slow: number;
  /** Answers that were not 200. */
  failed: number;
}

/** Asks a server of this machine for one address after another, as fast as it answers. */
export async function loadServer(options: LoadOptions): Promise<Load> {
  const { addresses, seconds, connections } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const load: Load = { requests: 0, bytes: 0, milliseconds: 0, slow: 0, failed: 0 };
  if (addresses.length === 0) return load;
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  let next = 0;
  async function keepAsking(): Promise<void> {
    while (performance.now() < end) {
      const address = addresses[next % addresses.length] ?? '/';
      next += 1;
      const asked = performance.now();
      const { status, bytes } = await ask(agent, options, address);
      times.push(performance.now() - asked);
      load.requests += 1;
      load.bytes += bytes;
      if (status !== 200) load.failed += 1;
    }
  }
  await Promise.all(Array.from({ length: connections }, keepAsking));
  load.milliseconds = performance.now() - start;
  load.slow = times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? 0;
  agent.destroy();
  return load;
}

async function ask(
  agent: Agent,
  { port, compressed }: LoadOptions,
  path: string,
): Promise<{ status: number; bytes: number }> {
  return new Promise((done, fail) => {
    const headers = compressed ? { 'accept-encoding': 'gzip' } : {};
    const asking = request({ agent, port, host: '127.0.0.1', path: encodeURI(path), headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (piece: Buffer) => {
        bytes += piece.length;
      });
      answer.on('end', () => {
        done({ status: answer.statusCode ?? 0, bytes });
      });
      answer.on('error', fail);
    });
    asking.on('error', fail);
    asking.end();
  });
}
