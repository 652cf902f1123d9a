import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names under which Chromium and its relatives are installed. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** Where they stand on systems that do not put them on the path. */
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Headless, and silent towards other hosts: the tests count every request the browser makes. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of an installed Chromium or Chrome; `CHROME_PATH` in the environment goes first. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.CHROME_PATH ?? '', ...candidates, ...places].find((path) => path !== '' && existsSync(path));
}

/**
 * Whether a font with Chinese characters is installed. Asks fontconfig; where it is missing, a Linux system is searched
 * for the usual font files, and any other system is taken to have its own.
 */
function hasChineseFont(): boolean {
  const answer = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (answer.error === undefined) return answer.stdout.trim() !== '';
  if (process.platform !== 'linux') return true;
  const folder = '/usr/share/fonts';
  return existsSync(folder) && readdirSync(folder, { recursive: true, encoding: 'utf8' }).some(isChineseFontFile);
}

function isChineseFontFile(path: string): boolean {
  return /cjk|wqy|source-?han|droidsansfallback/iu.test(path);
}

/** Whether nginx is installed: the configuration in the publisher's guide is served by it. */
function hasNginx(): boolean {
  return spawnSync('nginx', ['-v']).error === undefined;
}

/** Debian packages that the tests of the built site lack on this machine. */
function missingPackages(): string[] {
  return [
    ...(findChromium() === undefined ? ['chromium'] : []),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
    ...(hasNginx() ? [] : ['nginx']),
  ];
}

/**
 * Makes sure that a browser, a Chinese font and nginx are there: installs them with apt as root, and only when missing.
 * @returns what the user has to install, or null when everything is there.
 */
export function ensureChromium(): string | null {
  let missing = missingPackages();
  if (missing.length === 0) return null;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${missing.join(' ')} for the tests of the built site.`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'fontconfig', ...missing], {
      stdio: 'inherit',
      env: environment,
    });
    missing = missingPackages();
  }
  if (missing.length === 0) return null;
  const apt = `sudo apt-get install ${missing.join(' ')}`;
  return `The tests of the built site need ${missing.join(' and ')}, not found here. Install with: ${apt} (on other systems: Chromium or Google Chrome, a font with Chinese characters, and nginx), or set CHROME_PATH to the browser.`;
}
