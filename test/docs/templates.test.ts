import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readTemplate } from '../support/templates/read-template.ts';

const text = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8');

/** Parameters named between a heading and the next one. */
function named(heading: string): readonly string[] {
  const [, rest = ''] = text.split(`## What you can ask of \`${heading}\`\n`);
  const [part = ''] = rest.split('\n## ');
  const words = [...part.matchAll(/`([A-Z][A-Za-z]+)(?:: [^`]*)?`/g)].map(([, name = '']) => name);
  return words.filter((name) => name !== 'PORT' && name !== 'AllowInstances');
}

/** Parameters that a team may set: those after the comment that says so. */
function ofTeam(template: string): readonly string[] {
  const body = readFileSync(new URL(`../../templates/${template}.yml`, import.meta.url), 'utf8');
  const [, rest = ''] = body.split('# The team may set these.');
  const [part = ''] = rest.split('\nConditions:');
  return [...part.matchAll(/^ {2}([A-Za-z]+):$/gm)].map(([, name = '']) => name);
}

describe('the page about templates', () => {
  it.each(['beanstalk-environment', 'instance'])('names no parameter that %s does not have', (template) => {
    const parameters = Object.keys(readTemplate(template).Parameters);
    const strange = named(template).filter((name) => !parameters.includes(name) && name !== 'X');
    expect(named(template).length).toBeGreaterThan(5);
    expect(strange).toEqual([]);
  });

  it('names every parameter of instance that a team may set', () => {
    const words = new Set(named('instance'));
    expect(ofTeam('instance').length).toBeGreaterThan(10);
    expect(ofTeam('instance').filter((name) => !words.has(name))).toEqual([]);
  });

  it('names every template that ships', () => {
    const shipped = readdirSync(new URL('../../templates/', import.meta.url)).map((file) =>
      file.replace(/\.yml$/, ''),
    );
    expect(shipped.filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([]);
  });
});
