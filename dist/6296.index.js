export const id = 6296;
export const ids = [6296];
export const modules = {

/***/ 8887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   PJ: () => (/* binding */ isLink),
/* harmony export */   tD: () => (/* binding */ checkLink),
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
const KIND_OF_FILE = 0o170000;
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
            entries.push(await linkAt(name, file));
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
async function linkAt(name, file) {
    const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(file);
    checkLink(name, target);
    const content = Buffer.from(target);
    return { name, mode: LINK, size: content.length, content };
}
/**
 * A link that goes up only at its beginning goes up through real folders, so that its end is where it seems to be; behind the
 * name of another link it might be anywhere.
 * @throws UserError for a link that leads out of the bundle, or might.
 */
function checkLink(name, target) {
    const isPlain = !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(target) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.normalize)(target) === target.replaceAll(/(?<=^|\/)(?:\.\/)+/g, '');
    if (!isPlain || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.normalize)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(name), target)).split('/')[0] === '..')
        throw refused(name, `is a link to '${target.slice(0, 80)}', which leads out of the folder or makes a detour`);
}
/** Whether a file's mode, as Unix has it, is that of a symbolic link. */
function isLink(mode) {
    return (mode & KIND_OF_FILE) === (LINK & KIND_OF_FILE);
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

/***/ 6296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createWorkspaceFiles: () => (/* binding */ createWorkspaceFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/domain/input/shown-value.js
var shown_value = __webpack_require__(2816);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(7277);
// EXTERNAL MODULE: ./build/src/adapters/workspace/folder-entries.js
var folder_entries = __webpack_require__(8887);
;// CONCATENATED MODULE: ./build/src/adapters/workspace/git-settings.js



/** Folders within each other that are looked through for clones, and how many in all: a job has a handful of clones, near its root. */
const DEEPEST = 3;
const MOST_FOLDERS = 2_000;
/** Submodules within each other, below `.git/modules`. */
const DEEPEST_MODULES = 6;
/** In bytes; settings that are larger are not looked through. */
const LARGEST = 1_000_000;
/** What Git reads of a clone. Source: git-config(1), FILES. */
const OF_A_CLONE = ['config', 'config.worktree'];
/** What Git and curl read of a person, in the home folder. Source: git-config(1), FILES; gitcredentials(7); netrc(5). */
const OF_A_PERSON = [
    '.gitconfig',
    '.config/git/config',
    '.config/git/credentials',
    '.git-credentials',
    '.netrc',
];
/**
 * `WorkspaceFiles.gitSettings`.
 * @param workspace an absolute path.
 */
async function gitSettings(workspace, near, home) {
    const found = [];
    for (const path of OF_A_PERSON) {
        if (home === undefined || home === '')
            break;
        found.push(...(await settingsAt((0,external_node_path_.join)(home, path), `~/${path}`)));
    }
    for (const folder of await foldersOf(workspace, near))
        for (const clone of await clonesAt((0,external_node_path_.join)(folder, '.git')))
            for (const name of OF_A_CLONE)
                found.push(...(await settingsAt((0,external_node_path_.join)(clone, name), undefined)));
    return found;
}
/** From the module's folder up to the workspace, and what lies near the workspace's root. */
async function foldersOf(workspace, near) {
    const folders = new Set([workspace]);
    for (let at = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(workspace, near)); (0,folder_entries/* isInsideFolder */.zz)(workspace, at); at = (0,external_node_path_.dirname)(at)) {
        folders.add(at);
        if (at === (0,external_node_path_.dirname)(at))
            break;
    }
    let level = [workspace];
    for (let depth = 0; depth < DEEPEST; depth += 1) {
        const below = [];
        for (const folder of level)
            for (const name of await foldersIn(folder))
                if (name !== '.git' && name !== 'node_modules' && below.length + folders.size < MOST_FOLDERS)
                    below.push((0,external_node_path_.join)(folder, name));
        for (const folder of below)
            folders.add(folder);
        level = below;
    }
    return folders;
}
/** The folders in which a clone keeps what is its own: a work tree or a submodule has a file that says where. */
async function clonesAt(git) {
    const kind = await (0,promises_.stat)(git).catch(() => undefined);
    if (kind?.isDirectory())
        return [git, ...(await modulesOf((0,external_node_path_.join)(git, 'modules'), DEEPEST_MODULES))];
    if (!kind?.isFile() || kind.size > LARGEST)
        return [];
    const target = /^gitdir:\s*(.+?)\s*$/m.exec(await (0,promises_.readFile)(git, 'utf8'))?.[1];
    if (target === undefined)
        return [];
    const clone = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(git), target);
    const common = await (0,promises_.readFile)((0,external_node_path_.join)(clone, 'commondir'), 'utf8').catch(() => undefined);
    return common === undefined ? [clone] : [clone, (0,external_node_path_.resolve)(clone, common.trim())];
}
async function modulesOf(folder, levels) {
    if (levels === 0)
        return [];
    const below = (await foldersIn(folder)).map((name) => (0,external_node_path_.join)(folder, name));
    const deeper = await Promise.all(below.map((each) => modulesOf(each, levels - 1)));
    return [...below, ...deeper.flat()];
}
async function foldersIn(folder) {
    const children = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    return children.filter((child) => child.isDirectory()).map(({ name }) => name);
}
async function settingsAt(path, shown) {
    const kind = await (0,promises_.stat)(path).catch(() => undefined);
    if (!kind?.isFile())
        return [];
    const text = kind.size > LARGEST ? undefined : await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
    return [{ shown, text }];
}

;// CONCATENATED MODULE: ./build/src/adapters/workspace/workspace-files.js







/** Files of the workspace, an absolute path. What lies there may be anybody's, so nothing of it is shown in an error. */
function createWorkspaceFiles(workspace) {
    return {
        async read(path, input, mostBytes) {
            const wanted = insideOf(workspace, path, input);
            const real = await (0,promises_.realpath)(wanted).catch(() => undefined);
            if (real === undefined)
                return undefined;
            if (!(0,folder_entries/* isInsideFolder */.zz)(await (0,promises_.realpath)(workspace), real))
                throw outside(input, path);
            return readPlainFile(real, mostBytes, (what) => refused(input, path, what));
        },
        gitSettings: (near, home) => gitSettings(workspace, near, home),
        async write(path, input, text) {
            const wanted = insideOf(workspace, path, input);
            const folder = (0,external_node_path_.dirname)(wanted);
            await (0,promises_.mkdir)(folder, { recursive: true });
            const realFolder = await (0,promises_.realpath)(folder);
            if (wanted === workspace || !(0,folder_entries/* isInsideFolder */.zz)(await (0,promises_.realpath)(workspace), realFolder))
                throw outside(input, path);
            // A new file takes the place of a link that may lie there.
            const beside = `${wanted}.${process.pid}.tmp`;
            await (0,promises_.rm)(beside, { force: true });
            await (0,promises_.writeFile)(beside, text, { flag: 'wx' });
            await (0,promises_.rename)(beside, wanted).catch(() => {
                throw refused(input, path, 'is a folder; give the path of a file');
            });
        },
    };
}
function insideOf(workspace, path, input) {
    const wanted = (0,external_node_path_.resolve)(workspace, path);
    if (!(0,folder_entries/* isInsideFolder */.zz)(workspace, wanted))
        throw outside(input, path);
    return wanted;
}
/** Opened once, so that what is looked at is what is read; without waiting, as a pipe would make a reader wait for ever. */
async function readPlainFile(real, mostBytes, refuse) {
    const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
    const file = await (0,promises_.open)(real, flags).catch(() => {
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
        if (error instanceof errors/* UserError */.y)
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
    return new errors/* UserError */.y('invalid_input', `${(0,shown_value/* inputWithPath */.Gk)(input, path)}, which ${what}.`);
}


/***/ })

};
