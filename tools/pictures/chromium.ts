import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { smallPng } from './small-png.ts';

const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** To be said where there is none. */
export const NO_CHROMIUM = `no Chromium: CHROME_BIN names none, and PATH has none of ${NAMES.join(', ')}`;

/** Path of a Chromium that is installed; undefined where there is none. Nothing is downloaded. @param env the variables of the process */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const { CHROME_BIN: given, PATH: path = '' } = env;
  if (given !== undefined && given !== '') return existsSync(given) ? given : undefined;
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((each) =>
    existsSync(each),
  );
}

/** A page, and how large the window is that shows it. */
export interface Shot {
  readonly html: string;
  /** CSS pixels; the height is that of the page, up to `most`. */
  readonly width: number;
  readonly most?: number;
  /** World time at which the page is looked at, ISO 8601. */
  readonly at?: string;
}

/** A window of a browser in which a page is open. */
export type OpenPage = Awaited<ReturnType<typeof openPage>>['page'];

const LONGEST_WAIT = 60_000;

/** A browser that opens pages one after the other. */
export interface Browser {
  /** @throws Error when the page asks anybody for anything */
  show<T>(shot: Shot, look: (page: OpenPage) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Starts the browser at that path. @throws Error when it does not start within a minute */
export async function openBrowser(path: string): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: path, timeout: LONGEST_WAIT });
  return {
    async show(shot, look) {
      const { page, asked } = await openPage(browser, shot);
      try {
        const seen = await look(page);
        if (asked.length > 0)
          throw new Error(`The page asked for ${asked.join(', ')}; it must hold all that it shows.`);
        return seen;
      } finally {
        await page.context().close();
      }
    },
    close: () => browser.close(),
  };
}

async function openPage(browser: Awaited<ReturnType<typeof chromium.launch>>, { html, width, at }: Shot) {
  const context = await browser.newContext({
    viewport: { width, height: 400 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
    // What looks into a page, such as axe, is none of its own scripts.
    bypassCSP: true,
  });
  const asked: string[] = [];
  await context.route('**/*', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT);
  if (at !== undefined) await page.clock.setFixedTime(at);
  await page.setContent(html, { timeout: LONGEST_WAIT });
  return { page, asked };
}

/** The page as a small PNG, from its top. */
export function photograph(browser: Browser, shot: Shot): Promise<Buffer> {
  return browser.show(shot, async (page) => {
    const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    await page.setViewportSize({ width: shot.width, height: Math.min(height, shot.most ?? height) });
    return smallPng(await page.screenshot({ animations: 'disabled' }));
  });
}
