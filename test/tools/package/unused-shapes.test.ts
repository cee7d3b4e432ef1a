import { describe, expect, it } from '@jest/globals';
import { withoutUnusedShapes } from '../../../tools/package/unused-shapes.ts';

/** As webpack joins the modules of a client: names, errors, shapes, and then what is called. */
const chunk = `/***/ 7:
// UNUSED EXPORTS: Proxy$, ProxyCommand
const _D = "Database";
const _E = "Engine";
const _P = "Proxy";
const _G = "Gone";
const n0 = "com.amazonaws.rds";
const registry = new schema.TypeRegistry(n0);
var Gone$ = [-3, n0, _G,
    { [_e]: [\`Gone\`, 404], [_hE]: 404 },
    [_m],
    [0]
];
registry.registerError(Gone$, Gone);
var Secret = [0, n0, _S, 8, 0];
var Database$ = [3, n0, _D,
    0,
    [_E],
    [[() => Databases, 64 | 0]], 1
];
var Proxy$ = [3, n0, _P,
    0,
    [_E],
    [() => Proxies]
];
var Databases = [1, n0, _D,
    0, [() => Database$,
        { [_xN]: _D }]
];
var Proxies = [1, n0, _P,
    0, () => Proxy$
];
var Names = (/* unused pure expression or super */ null && (64 | 0));
const made = [make()];
const version = "3.1";
class DescribeCommand extends command("Describe", Database$) {
}
`;

describe('leaving unused shapes out of a chunk', () => {
  it('keeps what the code names, and what that names in turn, byte for byte', () => {
    expect(withoutUnusedShapes(chunk)).toBe(`/***/ 7:
const _D = "Database";
const _E = "Engine";
const _G = "Gone";
const n0 = "com.amazonaws.rds";
const registry = new schema.TypeRegistry(n0);
var Gone$ = [-3, n0, _G,
    { [_e]: [\`Gone\`, 404], [_hE]: 404 },
    [_m],
    [0]
];
registry.registerError(Gone$, Gone);
var Database$ = [3, n0, _D,
    0,
    [_E],
    [[() => Databases, 64 | 0]], 1
];
var Databases = [1, n0, _D,
    0, [() => Database$,
        { [_xN]: _D }]
];
const made = [make()];
class DescribeCommand extends command("Describe", Database$) {
}
`);
  });

  it('keeps every shape that a name elsewhere could mean', () => {
    const joined = 'const _A = "one";\nfunction first() {\n    return _A;\n}\nconst _A = "other";\n';
    expect(withoutUnusedShapes(joined)).toBe(joined);
  });
});
