import { describe, expect, it } from '@jest/globals';
import { houseOf } from '../../../tools/house/house.ts';
import { readSources } from '../../../tools/house/read/read-texts.ts';
import { callsIn } from '../../../tools/house/way/calls.ts';
import { wayText } from '../../../tools/house/way/way-text.ts';
import { deepestWay } from '../../../tools/house/way/ways.ts';
import { repositoryRoot } from '../../../tools/repository/repository-root.ts';
import { houseWith } from './house-with.ts';

const PORT = {
  'src/ports/store.ts':
    'export interface Store { read(key: string): Promise<string>; drop(key: string): Promise<void> }',
};

const ADAPTER = {
  'src/adapters/store.ts': `import type { Store } from '../ports/store.ts';
import { ask } from './ask.ts';
export function createStore(fetch): Store {
  const prefix = 'x';
  async function drop(key) { await fetch(prefix + key); }
  return { drop, read: (key) => ask(fetch, key) };
}`,
  'src/adapters/ask.ts': 'export function ask(fetch, key) { return fetch(key); }',
};

const MAIN = {
  'actions/provision/main.ts':
    "import { bring } from '../../src/usecases/bring.ts'; export function main(deps) { return bring(deps); }",
};

const RULE = { from: 'actions/provision/main.ts#main' };

function wayOf(files: Readonly<Record<string, string>>, rule: { from: string; through?: string } = RULE) {
  const way = deepestWay(houseWith({ ...PORT, ...ADAPTER, ...MAIN, ...files }), rule);
  return {
    ...way,
    steps: way.steps.map(({ path, name }) => `${path.split('/').slice(-2).join('/')} ${name}`),
  };
}

describe('the deepest way to the wire', () => {
  it('leads through a port to the method of the adapter that is called, and no farther', () => {
    const way = wayOf({
      'src/usecases/bring.ts':
        "import type { Store } from '../ports/store.ts'; export function bring({ store }: { store: Store }) { return store.drop('a'); }",
    });
    expect(way.steps).toEqual([
      'provision/main.ts main',
      'usecases/bring.ts bring',
      'ports/store.ts Store.drop',
      'adapters/store.ts createStore.drop',
    ]);
    expect([way.depth, way.files, way.turns]).toEqual([4, 4, []]);
  });

  it('takes the chain that opens most files', () => {
    const way = wayOf({
      'src/usecases/bring.ts': `import type { Store } from '../ports/store.ts';
export interface Deps { readonly store: Store }
export async function bring(deps: Deps) { await deps.store.drop('a'); await look(deps); }
async function look({ store }: Deps) { return store.read('a'); }`,
    });
    expect(way.steps).toEqual([
      'provision/main.ts main',
      'usecases/bring.ts bring',
      'usecases/bring.ts look',
      'ports/store.ts Store.read',
      'adapters/store.ts createStore.read',
      'adapters/ask.ts ask',
    ]);
    expect(way.depth).toBe(5);
  });

  it.each([
    ['type', 'export type Shop = Store & Till;'],
    ['type within a type', 'type Inner = Till & Store; export type Shop = Inner & { open(): void };'],
    ['interface', 'export interface Shop extends Till, Store {}'],
  ])('leads from a part of a port to whoever makes the whole of it, joined by a %s', (_, joined) => {
    const way = wayOf({
      'src/ports/shop.ts': `import type { Store } from './store.ts';
export interface Till { pay(): Promise<void> }
${joined}`,
      'src/adapters/store.ts': `import type { Shop } from '../ports/shop.ts';
export function createShop(fetch): Shop { return { drop: (key) => fetch(key), pay() {} }; }`,
      'src/usecases/bring.ts':
        "import type { Store } from '../ports/store.ts'; export function bring({ store }: { store: Store }) { return store.drop('a'); }",
    });
    expect(way.steps.slice(2)).toEqual(['ports/store.ts Store.drop', 'adapters/store.ts createShop.drop']);
  });

  it('leads to a part of whatever holds the whole', () => {
    const way = wayOf({
      'src/ports/shop.ts': `import type { Store } from './store.ts';
export interface Till { read(): Promise<void> }
export type Shop = Store & Till;`,
      'src/usecases/bring.ts':
        "import type { Shop } from '../ports/shop.ts'; export function bring({ shop }: { shop: Shop }) { return shop.read('a'); }",
    });
    expect(way.steps.slice(2)).toEqual([
      'ports/store.ts Store.read',
      'adapters/store.ts createStore.read',
      'adapters/ask.ts ask',
    ]);
  });

  it('counts a file once that it comes back to', () => {
    const drops = (name: string) =>
      `import type { Store } from '../ports/store.ts'; export function ${name}(store: Store) { return store.drop('a'); }`;
    const way = wayOf({
      'src/usecases/bring.ts': `${drops('back')}
import { away } from './away.ts';
import { one } from './one.ts';
export function bring(store) { away(store); return one(store); }`,
      'src/usecases/away.ts':
        "import { back } from './bring.ts'; export function away(store) { return back(store); }",
      'src/usecases/one.ts':
        "import { two } from './two.ts'; export function one(store) { return two(store); }",
      'src/usecases/two.ts': drops('two'),
    });
    expect(way.steps.slice(1, 4)).toEqual([
      'usecases/bring.ts bring',
      'usecases/one.ts one',
      'usecases/two.ts two',
    ]);
    expect(way.depth).toBe(6);
  });

  it('takes no method of an own name for one of a port, and no type for a call', () => {
    const way = () =>
      wayOf({
        'src/usecases/bring.ts':
          "import type { Store } from '../ports/store.ts'; export function bring(deps: Store[]) { return deps.map((x) => x).values(); }",
      });
    expect(way).toThrow('No way leads from actions/provision/main.ts#main to a request.');
  });

  it('follows functions that are handed over, handed on and imported late', () => {
    const way = wayOf({
      'src/usecases/bring.ts': `export async function bring(list) {
  const { one } = await import('./all.ts');
  return list.map(one);
}`,
      'src/usecases/all.ts': "export * from './one.ts';",
      'src/usecases/one.ts':
        "import type { Store } from '../ports/store.ts'; export function one(store: Store) { return store.drop('a'); }",
    });
    expect(way.steps.slice(1, 3)).toEqual(['usecases/bring.ts bring', 'usecases/one.ts one']);
  });

  it('knows a parameter from the function of that name above it', () => {
    const files = {
      'src/usecases/bring.ts': `import { one } from './one.ts';
export function bring(store: import('../ports/store.ts').Store) { return inner(store); }
function inner(one) { return one; }
export const kept = one;`,
      'src/usecases/one.ts':
        "import type { Store } from '../ports/store.ts'; export function one(store: Store) { return store.drop('a'); }",
    };
    expect(() => wayOf(files)).toThrow('No way leads');
  });

  it('can be made to come by one function', () => {
    const files = {
      'src/usecases/bring.ts': `import type { Store } from '../ports/store.ts';
import { sweep } from './sweep.ts';
export function bring(store: Store) { store.read('a'); return sweep(store); }`,
      'src/usecases/sweep.ts':
        "import type { Store } from '../ports/store.ts'; export function sweep(store: Store) { return store.drop('a'); }",
    };
    expect(wayOf(files, { ...RULE, through: 'sweep' }).steps).toContain('usecases/sweep.ts sweep');
    expect(() => wayOf(files, { ...RULE, through: 'nobody' })).toThrow(
      '0 functions of the use cases are called nobody; the way needs one.',
    );
  });

  it('tells of a step to a file that needs the one before it, and of no adapter that needs its port', () => {
    const way = wayOf({
      'src/usecases/bring.ts':
        "import { one } from './one.ts'; export interface Deps { a: 1 } export function bring(deps: Deps) { return one(deps); }",
      'src/usecases/one.ts': `import type { Store } from '../ports/store.ts';
import type { Deps } from './bring.ts';
export function one({ store }: Deps & { store: Store }) { return store.drop('a'); }`,
    });
    expect(way.turns).toEqual(['src/usecases/bring.ts → src/usecases/one.ts']);
  });

  it('opens each file once of functions that call each other', () => {
    const way = wayOf({
      'src/usecases/bring.ts': `import type { Store } from '../ports/store.ts';
export function bring(store: Store) { again(store); return store.drop('a'); }
function again(store: Store) { bring(store); }`,
    });
    expect(way.depth).toBe(4);
  });

  it('is printed as a list that goes in by one step for each file', () => {
    const step = (path: string, name: string) => ({ path, name });
    const steps = [step('a.ts', 'main'), step('b.ts', 'one'), step('b.ts', 'two'), step('c.ts', 'three')];
    expect(wayText({ steps, depth: 3, files: 5, turns: [] })).toBe(
      [
        ' 1 a.ts main',
        '   2 b.ts one',
        '     two',
        '     3 c.ts three',
        '',
        '3 files deep; 5 files take part.',
        'No step goes back up.',
      ].join('\n'),
    );
    expect(wayText({ steps, depth: 3, files: 5, turns: ['b.ts → c.ts'] })).toContain(
      'go back up:\n  b.ts → c.ts',
    );
  });
});

/** Whose methods lead nowhere, and why no adapter writes them down. */
const MADE_ELSEWHERE: Readonly<Record<string, string>> = {
  AwsAccess: 'functions that the wiring hands in',
  Clock: 'made by the wiring',
  GitHubOptions: 'functions that the wiring hands in',
  ListReading: 'questions about a list, answered by whoever reads it',
  Log: 'a part of what the runner is told by, never sent',
  PacedWrites: 'functions that the client hands in',
  Patience: 'functions that the wiring hands in',
  PivotalFarSide: 'functions that the wiring hands in',
  PivotalOptions: 'functions that the wiring hands in',
  ProjectBoardsOptions: 'functions that the adapter of issues hands in',
  RoleOptions: 'functions that the wiring hands in',
  RunTime: 'a clock that the wiring hands in',
  SlackOptions: 'functions that the wiring hands in',
  TemplateSource: 'made by the wiring',
  TrackerClientOptions: 'functions that the wiring hands in',
  TrackerProtocol: 'pure functions',
};

describe('the ways of this house', () => {
  it('lead on from every method of every port that an adapter makes', () => {
    const { graph, ports } = callsIn(houseOf(readSources(repositoryRoot)));
    const idle = [...ports].filter((key) => graph.get(key)?.size === 0);
    const owners = new Set(idle.map((key) => key.slice(key.indexOf('#') + 1, key.lastIndexOf('.'))));
    expect([...owners].toSorted()).toEqual(Object.keys(MADE_ELSEWHERE));
  });
});
