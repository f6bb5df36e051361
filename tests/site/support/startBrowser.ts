import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Browser } from 'playwright-core';

/** A browser, or why there is none. */
export type Started = { readonly browser: Browser } | { readonly reason: string };

/** Browsers of the system, by what they are called there. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function findSystemBrowser(): string | null {
  const { CHROME_PATH: given, PATH = '' } = process.env;
  const places = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...(given === undefined ? [] : [given]), ...places].find((place) => existsSync(place)) ?? null;
}

/** A configuration of fontconfig that knows the Japanese font among the packages, and the system's fonts. */
function writeFontConfig(): string {
  const folder = mkdtempSync(join(tmpdir(), 'torikumi-fonts-'));
  const fonts = join(process.cwd(), 'node_modules', '@expo-google-fonts', 'biz-udpgothic');
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  return file;
}

/**
 * Starts Chromium: the system's, else the one that comes as a package. Yields the reason where neither runs, so that the
 * tests can say why they were skipped.
 */
export async function startBrowser(): Promise<Started> {
  const { chromium } = await import('playwright-core');
  const env = { ...process.env, FONTCONFIG_FILE: writeFontConfig() } as Record<string, string>;
  const reasons: string[] = [];
  const system = findSystemBrowser();
  if (system !== null) {
    try {
      return { browser: await chromium.launch({ executablePath: system, args: ['--no-sandbox'], env }) };
    } catch (error) {
      reasons.push(`${system}: ${String(error).split('\n')[0]}`);
    }
  }
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    const executablePath = await packed.executablePath();
    // Not the package's own arguments: those switch off what is tested here (processes of their own, web security).
    return { browser: await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'], env }) };
  } catch (error) {
    reasons.push(`@sparticuz/chromium: ${String(error).split('\n')[0]}`);
  }
  return { reason: `no Chromium runs here (${reasons.join('; ')})` };
}

/** Folder of the screenshots of a run, kept after it; made when it is not there. */
export function screenshotFolder(): string {
  const folder = join(process.cwd(), '.cache', 'screenshots');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Every file under a folder by its path there, with `/`. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
