export const id = 5087;
export const ids = [5087];
export const modules = {

/***/ 35087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeTemplate: () => (/* binding */ makeTemplate)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);
/* harmony import */ var _domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45001);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17277);
/* harmony import */ var _scratch_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7421);







const TIME_LIMIT_MS = 20_000;
/** CloudFormation takes no template above one megabyte; the rest is for quotes and escapes. */
const LONGEST_ANSWER = 4_000_000;
const MOST_MEMORY_MB = 512;
/**
 * What the child process runs. It is a text and no file, because the bundler rewrites an import of a variable; its answer
 * is the last line, whatever the module printed before.
 */
const RUNNER = `
let order = '';
for await (const chunk of process.stdin) order += chunk;
console.log = console.info = console.debug = console.error;
let answer;
try {
  const { address, given } = JSON.parse(order);
  const { default: made } = await import(address);
  answer = { template: typeof made === 'function' ? await made(given) : made };
  answer = { ...answer, type: answer.template === null ? 'null' : typeof answer.template };
} catch (error) {
  answer = { error: String(error?.message ?? error), code: error?.code, stack: String(error?.stack ?? '') };
}
process.stdout.write('\\n' + JSON.stringify(answer), () => process.exit(0));
`;
/**
 * `TemplateSource.made`. The process gets no variables, no files but its own and no other program. That keeps mistakes small and is
 * no wall: a module can end this process, and reach what Node's permissions do not know (`node:sqlite`, sockets). So whose module it
 * is decides where it may run.
 */
async function makeTemplate(module, given, limits = { timeMs: TIME_LIMIT_MS }) {
    return (0,_scratch_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .withScratchFolder */ .p)('template', async (scratch) => {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(await scratch());
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(module.path).replaceAll(/[^\w.-]/g, '_'));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, module.text);
        // Ends Node's search for a package.json, which would leave the folder.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'package.json'), '{}');
        const order = JSON.stringify({ address: (0,node_url__WEBPACK_IMPORTED_MODULE_3__.pathToFileURL)(file).href, given });
        const output = await run(folder, order, limits.timeMs).catch((cause) => {
            throw unusable(module.path, String(cause instanceof Error ? cause.message : cause));
        });
        return templateIn(module.path, folder, answerIn(module.path, output));
    });
}
/** What the child wrote. @throws Error with the reason why there is nothing. */
async function run(folder, order, timeMs) {
    // Without a listener SIGUSR1 opens this process, which holds the credentials, to whatever debugger comes.
    const ignore = () => undefined;
    process.on('SIGUSR1', ignore);
    try {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [
            '--permission',
            `--max-old-space-size=${MOST_MEMORY_MB}`,
            `--allow-fs-read=${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '*')}`,
            '--no-warnings',
            '--input-type=module',
            '-e',
            RUNNER,
        ], {
            cwd: folder,
            env: environmentOfChild(),
            stdio: ['pipe', 'pipe', 'ignore'],
            timeout: timeMs,
            killSignal: 'SIGKILL',
        });
        child.stdin.on('error', () => undefined).end(order);
        let output = '';
        child.stdout.setEncoding('utf8').on('data', (chunk) => {
            output += chunk;
            if (output.length > LONGEST_ANSWER)
                child.kill('SIGKILL');
        });
        const signal = await new Promise((resolve, reject) => {
            child.on('error', reject).on('close', (_, ended) => resolve(ended));
        });
        if (output.length > LONGEST_ANSWER)
            throw new Error('it gave more than CloudFormation takes');
        if (signal === 'SIGKILL')
            throw new Error(`it was not done after ${timeMs / 1000} seconds`);
        return output;
    }
    finally {
        process.off('SIGUSR1', ignore);
    }
}
/** By the second variable a runner knows the processes of a job, and ends with the job what outlives its step. */
function environmentOfChild() {
    const { PATH = '', RUNNER_TRACKING_ID: tracking } = process.env;
    return tracking === undefined ? { PATH } : { PATH, RUNNER_TRACKING_ID: tracking };
}
function answerIn(path, output) {
    try {
        return JSON.parse(output.slice(output.lastIndexOf('\n') + 1));
    }
    catch (cause) {
        throw unusable(path, 'it ended its process without giving a template', cause);
    }
}
function templateIn(path, folder, answer) {
    if (answer.error !== undefined)
        throw unusable(path, explain(folder, answer));
    const { template, type } = answer;
    if (typeof template === 'string' && template.trim() !== '')
        return template;
    if (typeof template === 'object' && template !== null && !Array.isArray(template))
        return JSON.stringify(template);
    const what = template === '' ? 'an empty text' : Array.isArray(template) ? 'a list' : (type ?? 'nothing');
    throw unusable(path, `its default export gives ${what} instead of a template`);
}
function explain(folder, { error = '', code, stack = '' }) {
    if (code === 'ERR_MODULE_NOT_FOUND')
        return `${firstLine(withoutFolder(error, folder))}; it may import only what Node itself brings along`;
    if (code === 'ERR_ACCESS_DENIED')
        return 'it may neither read files nor start programs';
    const line = /^[\w.-]+:(\d+)/.exec(stack.split(`${folder}/`)[1] ?? '')?.[1];
    return `${firstLine(withoutFolder(error, folder))}${line === undefined ? '' : ` (line ${line})`}`;
}
function withoutFolder(text, folder) {
    return text.replaceAll(`${folder}/`, '');
}
function firstLine(text) {
    return (text.trim().split('\n', 1)[0] ?? '').slice(0, 200).replace(/\.$/, '');
}
function unusable(path, why, cause) {
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('invalid_template', `Template module '${(0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_6__/* .cutText */ .I)(path, 120)}' made no template: ${why}.`, cause === undefined ? {} : { cause });
}


/***/ })

};
