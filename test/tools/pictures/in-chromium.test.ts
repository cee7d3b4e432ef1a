import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wherePage } from '../../../src/text/where/page.ts';
import { variedListing } from '../../../tools/builders/listing.ts';
import {
  type Browser,
  findChromium,
  NO_CHROMIUM,
  openBrowser,
  photograph,
} from '../../../tools/pictures/chromium.ts';
import { wholePage } from '../../../tools/pictures/markup.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const path = findChromium(process.env);
const html = wherePage(variedListing());
/** Violations as axe reports them; it is put into the page as a script of nobody's. */
const RUN_AXE =
  'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))';

if (path === undefined) {
  it.skip(`the page of what runs where in a browser that draws: skipped, ${NO_CHROMIUM}`, () => {});
} else {
  describe('in a browser that draws', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser(path);
    });
    afterAll(() => browser.close());

    it.each([
      ['a desktop', 1280],
      ['a phone', 390],
    ])(
      'the page of what runs where passes axe on %s with its colours, asks nobody, and needs no scrolling sideways',
      async (_what, width) => {
        const seen = await browser.show({ html, width }, async (page) => {
          await page.evaluate(axe);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          return { violations: await page.evaluate(RUN_AXE), wide };
        });
        expect(seen).toEqual({ violations: [], wide: width });
      },
    );

    it('a page that asks for anything is not pictured', async () => {
      const asking = wholePage('', '<img alt="" src="https://example.com/x.png">');
      await expect(photograph(browser, { html: asking, width: 300 })).rejects.toThrow(
        'The page asked for https://example.com/x.png',
      );
    });

    it('a picture is a small PNG as wide as its window', async () => {
      const png = await photograph(browser, { html, width: 600 });
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([png.readUInt32BE(16), png[24], png[25]]).toEqual([900, 8, 3]);
    });
  });
}

it('a Chromium is looked for where CHROME_BIN says, and then on the PATH', () => {
  expect(findChromium({ CHROME_BIN: process.execPath, PATH: '' })).toBe(process.execPath);
  expect(findChromium({ CHROME_BIN: '/nowhere/chromium', PATH: process.env['PATH'] })).toBeUndefined();
  expect(findChromium({ PATH: '/nowhere' })).toBeUndefined();
  expect(NO_CHROMIUM).toContain('CHROME_BIN');
});
