import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { defaultTreeAdapter, parse } from 'parse5';
import { wherePage } from '../../../src/text/where/page.ts';
import { listedEnvironment, listing, variedListing } from '../../../tools/builders/listing.ts';
import { elementsOf, type PageElement } from './page-elements.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The page in a browser of a kind, whose scripts run. */
function opened(html: string) {
  const { window } = new JSDOM(html, { runScripts: 'dangerously', url: 'https://example.com/where.html' });
  const { document } = window;
  const names = () =>
    [...document.querySelectorAll('tbody tr')]
      .filter((row) => !row.hasAttribute('hidden'))
      .map((row) => row.querySelector('th .text')?.textContent);
  return { window, document, names };
}

const NAMES = variedListing().environments.map(({ name }) => name);

describe('the page of where', () => {
  const html = wherePage(variedListing());
  const elements = elementsOf(html);

  it('is one whole document by the HTML standard, without any fault in it', () => {
    const faults: string[] = [];
    parse(html, {
      treeAdapter: defaultTreeAdapter,
      onParseError: ({ code }: { readonly code: string }) => faults.push(code),
    });
    expect(faults).toEqual([]);
  });

  it('asks nobody for anything', () => {
    const sources = elements.flatMap(({ attributes }) =>
      Object.keys(attributes).filter((name) => ['src', 'srcset', 'action', 'style', 'ping'].includes(name)),
    );
    expect(sources).toEqual([]);
    expect(elements.map(({ tag }) => tag)).not.toContain('link');
    expect(html).not.toMatch(/@import|url\(/);
  });

  it('has a policy that lets in nothing but its own style and script', () => {
    const policy = elements.find(({ attributes }) => attributes['http-equiv'])?.attributes['content'] ?? '';
    const hashOf = (tag: string) => {
      const found = elements.filter((element) => element.tag === tag);
      expect(found).toHaveLength(1);
      return createHash('sha256')
        .update(found[0]?.text ?? '')
        .digest('base64');
    };
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${hashOf('style')}'`,
      `script-src 'sha256-${hashOf('script')}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it.each([
    ['with its rows', variedListing()],
    ['with no row', listing([])],
    ['with one row', listing([listedEnvironment()])],
  ])('passes axe %s', async (_what, shown) => {
    const { window } = new JSDOM(wherePage(shown), { runScripts: 'dangerously', pretendToBeVisual: true });
    const script = window.document.createElement('script');
    script.textContent = (await import('node:fs')).readFileSync(axePath, 'utf8');
    window.document.head.append(script);
    // Colours need a browser that draws; their contrast stands beside them in the style.
    const { violations, passes } = await window['axe'].run(window.document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }: { id: string; nodes: object }) => ({ id, nodes }))).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
    window.close();
  });

  it('says unknown, and why, of what could not be read', () => {
    const { document } = opened(html);
    const row = [...document.querySelectorAll('tbody tr')].find((each) =>
      each.textContent?.includes('feature-new'),
    );
    const owner = row?.querySelector('[data-label="Owner"]');
    expect(owner?.textContent).toBe('unknownCould not read the open pull requests: GitHub refused.');
    expect(document.querySelector('.notices')?.textContent).toContain('the stacks in eu-west-1');
  });

  it('sorts by a column and back, with what has no value at the end', () => {
    const { document, names } = opened(html);
    const button = [...document.querySelectorAll('thead button')].find(
      ({ textContent }) => textContent === 'Age',
    );
    const click = () => (button as HTMLElement).click();
    expect(names()).toEqual(NAMES);
    click();
    expect(names()).toEqual([NAMES[3], NAMES[0], NAMES[1], NAMES[2], NAMES[4], NAMES[5]]);
    expect(button?.parentElement?.getAttribute('aria-sort')).toBe('ascending');
    click();
    expect(names()).toEqual([NAMES[4], NAMES[2], NAMES[0], NAMES[1], NAMES[3], NAMES[5]]);
    expect(button?.parentElement?.getAttribute('aria-sort')).toBe('descending');
  });

  it('sorts by choice as well, where a phone shows no headings', () => {
    const { window, document, names } = opened(html);
    const order = document.getElementById('order') as HTMLSelectElement;
    const choice = [...order.options].find(({ textContent }) => textContent === 'Environment \u2191');
    order.value = choice?.value ?? '';
    order.dispatchEvent(new window.Event('change'));
    expect(names()).toEqual([...NAMES].toSorted());
  });

  it('shows the rows that have every word of the filter', () => {
    const { window, document, names } = opened(html);
    const filter = document.getElementById('filter') as HTMLInputElement;
    filter.value = ' MR-B failed';
    filter.dispatchEvent(new window.Event('input'));
    expect(names()).toEqual([NAMES[0]]);
    expect(document.getElementById('count')?.textContent).toBe('1 of 6 shown');
    filter.value = '';
    filter.dispatchEvent(new window.Event('input'));
    expect(names()).toEqual(NAMES);
  });

  it('has all rows in it where no script runs, and no tools that would do nothing', () => {
    const rows = elements.filter(({ attributes }) => 'data-row' in attributes);
    expect(rows).toHaveLength(6);
    const tools: PageElement | undefined = elements.find(({ attributes }) => attributes['id'] === 'tools');
    expect(tools?.attributes).toHaveProperty('hidden');
  });
});
