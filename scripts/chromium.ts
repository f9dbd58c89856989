import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run } from './command.ts';

/** Parts of Chromium's own window that are pages themselves: drawn for each new context, unseen, they cost half of its half second. */
const ownPages = ['InitialWebUI', 'WebUIReloadButton', 'PreloadTopChromeWebUI', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/**
 * What playwright turns off by a flag of the same name, of which Chromium takes the last: ours has to name these, too. A test compares
 * them with those of the version that is installed.
 */
const playwrights = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** Flags of every browser the tests start: no sandbox (containers run as root), no traffic of its own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...playwrights, ...ownPages, 'SpareRendererForSitePerProcess'].join(',')}`,
  '--in-process-gpu',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const advice = 'No Chromium found: install Chromium or Google Chrome with a Chinese font, or set CHROMIUM_PATH to the program.';

/** Path of a Chromium: CHROMIUM_PATH, then the system's, then playwright's own; null where there is none. Throws where CHROMIUM_PATH names no program. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env['CHROMIUM_PATH'];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which is no program that can be run; correct it or unset it.`);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...applications, chromium.executablePath()].find(isProgram) ?? null;
}

/** As {@link findChromium}, but on Debian and Ubuntu as root installs Chromium and a Chinese font with apt first where one is missing. Throws one line of advice. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found !== null && (await hasChineseFont())) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const missing = [...(found === null ? ['chromium'] : []), 'fonts-noto-cjk'];
    process.env['DEBIAN_FRONTEND'] = 'noninteractive';
    const updated = await run('apt-get', ['update']);
    const installed = updated.code === 0 ? await run('apt-get', ['install', '-y', ...missing]) : updated;
    if (installed.code !== 0) throw new Error(`apt-get could not install ${missing.join(' ')}; install it by hand, or set CHROMIUM_PATH.`);
  }
  const path = findChromium();
  if (path === null) throw new Error(advice);
  return path;
}

/** Asks fontconfig; systems without it (macOS, Windows) bring a Chinese font of their own. */
async function hasChineseFont(): Promise<boolean> {
  const { code, output } = await run('fc-list', [':lang=zh-cn'], { capture: true });
  return code !== 0 || output.trim() !== '';
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return path !== '';
  } catch {
    return false;
  }
}
