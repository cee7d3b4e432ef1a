export const id = 619;
export const ids = [619];
export const modules = {

/***/ 8887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   zu: () => (/* binding */ folderEntries),
/* harmony export */   zz: () => (/* binding */ isInsideFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7277);



const FOLDER = 0o040755;
const FILE = 0o100644;
const PROGRAM = 0o100755;
const LINK = 0o120777;
/**
 * Everything below the folder in one order, without what Git keeps for itself. Modes say only whether a file can be run, as
 * in Git, because the rest depends on who built it.
 * @throws UserError for a link that leads out, a name that not every unzip takes as one, or what is no file at all.
 */
async function folderEntries(root) {
    const found = await below(root, '');
    return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
async function below(root, prefix) {
    const entries = [];
    for (const child of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, prefix), { withFileTypes: true })) {
        if (child.name === '.git')
            continue;
        const name = `${prefix}${child.name}`;
        checkName(name);
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name);
        if (child.isSymbolicLink())
            entries.push(await linkAt(root, name, file));
        else if (child.isDirectory()) {
            const inside = await below(root, `${name}/`);
            entries.push(...(inside.length > 0
                ? inside
                : [{ name: `${name}/`, mode: FOLDER, size: 0, content: new Uint8Array() }]));
        }
        else if (child.isFile()) {
            const { mode, size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file);
            entries.push({ name, mode: mode & 0o111 ? PROGRAM : FILE, size, content: { file } });
        }
        else
            throw refused(name, 'is neither a file nor a folder nor a link');
    }
    return entries;
}
/**
 * A link that goes up only at its beginning goes up through real folders, so that its end is where it seems to be; behind the
 * name of another link it might be anywhere.
 */
async function linkAt(root, name, file) {
    const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(file);
    const isPlain = !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(target) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.normalize)(target) === target;
    if (!isPlain || !isInsideFolder(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), target)))
        throw refused(name, `is a link to '${target.slice(0, 80)}', which leads out of the folder or makes a detour`);
    const content = Buffer.from(target);
    return { name, mode: LINK, size: content.length, content };
}
/** True when the path is the folder or lies in it. Both must be absolute. */
function isInsideFolder(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
/** @throws UserError for a name that some unzip would take for another place. */
function checkName(name) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
    if (/[\\\u0000-\u001f]/.test(name))
        throw refused(name, 'has a backslash or a control character in its name');
    if (name.startsWith('/') || name.split('/').includes('..'))
        throw refused(name, 'leads out of the bundle');
}
function refused(name, what) {
    const shown = JSON.stringify(name.slice(0, 120));
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `Input 'source-bundle' cannot be used, because ${shown} in it ${what}; take it out where the bundle is built.`);
}


/***/ }),

/***/ 619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createWorkspaceFiles: () => (/* binding */ createWorkspaceFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2816);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7277);
/* harmony import */ var _folder_entries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8887);






/** Files of the workspace, an absolute path. What lies there may be anybody's, so nothing of it is shown in an error. */
function createWorkspaceFiles(workspace) {
    return {
        async read(path, input, mostBytes) {
            const wanted = insideOf(workspace, path, input);
            const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(wanted).catch(() => undefined);
            if (real === undefined)
                return undefined;
            if (!(0,_folder_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .isInsideFolder */ .zz)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace), real))
                throw outside(input, path);
            return readPlainFile(real, mostBytes, (what) => refused(input, path, what));
        },
        async write(path, input, text) {
            const wanted = insideOf(workspace, path, input);
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(wanted);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
            const realFolder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder);
            if (wanted === workspace || !(0,_folder_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .isInsideFolder */ .zz)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace), realFolder))
                throw outside(input, path);
            // A new file takes the place of a link that may lie there.
            const beside = `${wanted}.${process.pid}.tmp`;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(beside, { force: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(beside, text, { flag: 'wx' });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(beside, wanted).catch(() => {
                throw refused(input, path, 'is a folder; give the path of a file');
            });
        },
    };
}
function insideOf(workspace, path, input) {
    const wanted = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path);
    if (!(0,_folder_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .isInsideFolder */ .zz)(workspace, wanted))
        throw outside(input, path);
    return wanted;
}
/** Opened once, so that what is looked at is what is read; without waiting, as a pipe would make a reader wait for ever. */
async function readPlainFile(real, mostBytes, refuse) {
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(real, flags).catch(() => {
        throw refuse('cannot be read');
    });
    try {
        if (!(await file.stat()).isFile())
            throw refuse('is no plain file; give the path of one');
        const bytes = Buffer.alloc(mostBytes + 1);
        let length = 0;
        for (let read = -1; read !== 0 && length < bytes.length; length += read)
            read = (await file.read(bytes, length, bytes.length - length)).bytesRead;
        if (length > mostBytes)
            throw refuse(`is larger than the ${mostBytes} bytes that it may have`);
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length));
    }
    catch (error) {
        if (error instanceof _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y)
            throw error;
        throw refuse('cannot be read as text in UTF-8');
    }
    finally {
        await file.close();
    }
}
function outside(input, path) {
    return refused(input, path, "lies outside of the job's workspace; give a path inside");
}
function refused(input, path, what) {
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('invalid_input', `${(0,_domain_input_shown_value_js__WEBPACK_IMPORTED_MODULE_3__/* .inputWithValue */ .i)(input, path)}, which ${what}.`);
}


/***/ })

};
