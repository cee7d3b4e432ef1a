export const id = 6296;
export const ids = [6296];
export const modules = {

/***/ 85677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NR: () => (/* binding */ bytesOfFile),
/* harmony export */   Y0: () => (/* binding */ writeParts),
/* harmony export */   cU: () => (/* binding */ bytesInARow),
/* harmony export */   io: () => (/* binding */ readBytes),
/* harmony export */   mm: () => (/* binding */ bytesBetween)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);




/** What of a file is in memory at a time. */
const PART = 256 * 1024;
/** A file's, as it is while they are read; its size is that of now. */
async function bytesOfFile(path) {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    return { size, parts: (from = 0, to = size) => partsOfFile(path, Math.max(0, from), Math.min(to, size)) };
}
/** Makes a file of them, for its own user alone. Many parts are small, so they are gathered on their way to the disk. */
async function writeParts(path, parts) {
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(parts, { objectMode: true }), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path, { mode: 0o600 }));
}
async function* partsOfFile(path, from, to) {
    if (from >= to)
        return;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
    try {
        for (let at = from; at < to;) {
            const part = Buffer.allocUnsafeSlow(Math.min(PART, to - at));
            const { bytesRead } = await file.read(part, 0, part.length, at);
            if (bytesRead === 0)
                throw new Error(`The file ${path} became shorter while it was read.`);
            yield part.subarray(0, bytesRead);
            at += bytesRead;
        }
    }
    finally {
        await file.close();
    }
}
/** Of sources one after the other; what is in memory already is one, too. */
function bytesInARow(sources) {
    const size = sources.reduce((sum, each) => sum + sizeOfSource(each), 0);
    return {
        size,
        async *parts(from = 0, to = size) {
            let start = 0;
            for (const source of sources) {
                const length = sizeOfSource(source);
                const [first, last] = [Math.max(0, from - start), Math.min(length, to - start)];
                start += length;
                if (first >= last)
                    continue;
                if (source instanceof Uint8Array)
                    yield source.subarray(first, last);
                else
                    yield* source.parts(first, last);
            }
        },
    };
}
function sizeOfSource(source) {
    return source instanceof Uint8Array ? source.length : source.size;
}
/** Some of another's bytes. */
function bytesBetween(source, from, to) {
    const size = to - from;
    return { size, parts: (first = 0, last = size) => source.parts(from + first, Math.min(from + last, to)) };
}
/** In memory, from `from` up to `to`; fewer where there are no more. No `Buffer`, whose `slice` is no copy. */
async function readBytes(source, from, to) {
    const [first, last] = [Math.max(0, from), Math.min(to, source.size)];
    const whole = new Uint8Array(Math.max(0, last - first));
    let at = 0;
    for await (const part of source.parts(first, last)) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}


/***/ }),

/***/ 99692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   HX: () => (/* binding */ LOCAL_SIGNATURE),
/* harmony export */   Lw: () => (/* binding */ CENTRAL_SIGNATURE),
/* harmony export */   PB: () => (/* binding */ wrappingFolder),
/* harmony export */   Sd: () => (/* binding */ MAX_ENTRIES),
/* harmony export */   VV: () => (/* binding */ modeOf),
/* harmony export */   Zp: () => (/* binding */ LARGEST_DIRECTORY),
/* harmony export */   cR: () => (/* binding */ DIRECTORY_SIZE),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   rs: () => (/* binding */ endRecord),
/* harmony export */   xW: () => (/* binding */ concat)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _byte_sources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85677);


const END = 0x06054b50;
const END_SIZE = 22;
/** In bytes, of an entry's record in the directory without its name. */
const DIRECTORY_SIZE = 46;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const UNKNOWN_32 = 0xffffffff;
/** The directory counts in sixteen bits, and the last number means that it is counted elsewhere. */
const MAX_ENTRIES = 0xffff;
/** In bytes, as it is read into memory: 65,534 entries may have paths of almost two hundred. */
const LARGEST_DIRECTORY = 16 * 1024 * 1024;
/** @throws Error in one sentence when the bytes are no zip, or one that is damaged or larger than the format's first form allows. */
async function readEntries(zip) {
    const tail = await (0,_byte_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .readBytes */ .io)(zip, zip.size - END_SIZE - 0xffff, zip.size);
    const view = viewOf(tail);
    const endInTail = findEnd(view);
    const start = view.getUint32(endInTail + 16, true);
    if (start === UNKNOWN_32)
        throw new Error('The archive is larger than 4 GiB.');
    const end = zip.size - tail.length + endInTail;
    if (end - start > LARGEST_DIRECTORY)
        throw new Error(`The archive has a directory larger than ${LARGEST_DIRECTORY / 1024 / 1024} MiB.`);
    const entries = entriesIn(await (0,_byte_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .readBytes */ .io)(zip, start, end), start);
    const announced = view.getUint16(endInTail + 10, true);
    if (announced !== MAX_ENTRIES && announced !== entries.length)
        throw new Error('The archive is cut short.');
    if (entries.length >= MAX_ENTRIES)
        throw new Error(`The archive holds more than ${MAX_ENTRIES - 1} entries.`);
    return entries;
}
function entriesIn(directory, start) {
    const view = viewOf(directory);
    const entries = [];
    let at = 0;
    while (at + 46 <= directory.length && view.getUint32(at, true) === CENTRAL_SIGNATURE) {
        const nameLength = view.getUint16(at + 28, true);
        const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
        const entry = {
            record: directory.subarray(at, next),
            at: start + at,
            name: directory.subarray(at + 46, at + 46 + nameLength),
            localOffset: view.getUint32(at + 42, true),
            compressedSize: view.getUint32(at + 20, true),
        };
        if (entry.localOffset === UNKNOWN_32 || entry.compressedSize === UNKNOWN_32) {
            throw new Error('The archive holds an entry larger than 4 GiB.');
        }
        entries.push(entry);
        at = next;
    }
    return entries;
}
/** Where the end record stands in the last bytes of a zip. */
function findEnd(tail) {
    for (let at = tail.byteLength - END_SIZE; at >= 0; at -= 1) {
        if (tail.getUint32(at, true) === END)
            return at;
    }
    throw new Error('It is not a zip archive.');
}
/** Type and rights as Unix has them; 0 where the zip says nothing of them. */
function modeOf({ record }) {
    return viewOf(record).getUint16(40, true);
}
const [STORED, DEFLATED] = [0, 8];
/**
 * What a small entry holds.
 * @param mostBytes the most that it may be.
 * @throws Error where it is more, or cannot be read.
 */
async function contentOf(zip, entry, mostBytes) {
    const from = entry.localOffset;
    const method = viewOf(entry.record).getUint16(10, true);
    // What deflate cannot press is a little longer for it (RFC 1951, 3.2.4).
    if (entry.compressedSize > (method === STORED ? mostBytes : 2 * mostBytes))
        throw new Error('It cannot be read.');
    const local = viewOf(await (0,_byte_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .readBytes */ .io)(zip, from, from + 30));
    const start = from + 30 + local.getUint16(26, true) + local.getUint16(28, true);
    const packed = await (0,_byte_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .readBytes */ .io)(zip, start, start + entry.compressedSize);
    if (method === DEFLATED)
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(packed, { maxOutputLength: mostBytes });
    if (method !== STORED)
        throw new Error('It cannot be read.');
    return packed;
}
/** The common first folder with its slash; empty when the entries do not share one. */
function wrappingFolder(entries) {
    const first = entries[0]?.name ?? new Uint8Array();
    const wrapper = first.subarray(0, first.indexOf(0x2f) + 1);
    const shared = entries.every((entry) => wrapper.every((byte, index) => entry.name[index] === byte));
    return shared ? wrapper : new Uint8Array();
}
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
/** The record that ends a zip; sizes and places in bytes. */
function endRecord(count, directorySize, directoryAt) {
    const record = new Uint8Array(22);
    const fields = viewOf(record);
    fields.setUint32(0, END, true);
    fields.setUint16(8, count, true);
    fields.setUint16(10, count, true);
    fields.setUint32(12, directorySize, true);
    fields.setUint32(16, directoryAt, true);
    return record;
}
/** In bytes. */
function sizeOf(parts) {
    return parts.reduce((sum, part) => sum + part.length, 0);
}
function concat(parts) {
    const whole = new Uint8Array(sizeOf(parts));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}


/***/ }),

/***/ 38887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   PJ: () => (/* binding */ isLink),
/* harmony export */   SF: () => (/* binding */ FOLDER_LIMITS),
/* harmony export */   tD: () => (/* binding */ checkLink),
/* harmony export */   zu: () => (/* binding */ folderEntries),
/* harmony export */   zz: () => (/* binding */ isInsideFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45001);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17277);
/* harmony import */ var _files_zip_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99692);





const FOLDER = 0o040755;
const FILE = 0o100644;
const PROGRAM = 0o100755;
const LINK = 0o120777;
const KIND_OF_FILE = 0o170000;
const FOLDER_LIMITS = {
    files: _files_zip_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_ENTRIES */ .Sd - 1,
    names: _files_zip_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .LARGEST_DIRECTORY */ .Zp,
    bytes: 8 * 1024 ** 3,
    levels: 100,
};
/**
 * Everything below the folder in one order, without what Git keeps for itself. Modes say only whether a file can be run, as
 * in Git, because the rest depends on who built it.
 * @param tooMuch makes the error for a folder beyond the limits; `excess` is such as `more than 65534 files`.
 * @throws UserError for a link that leads out, a name that not every unzip takes as one, or what is no file at all.
 */
async function folderEntries(root, limits, tooMuch) {
    const entries = [];
    let [names, bytes] = [0, 0];
    for await (const entry of below(root, '', limits.levels)) {
        entries.push(entry);
        names += _files_zip_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .DIRECTORY_SIZE */ .cR + Buffer.byteLength(entry.name);
        bytes += entry.size;
        const excess = excessOf({ files: entries.length, names, bytes, levels: levelsOf(entry) }, limits);
        if (excess !== undefined)
            throw tooMuch(excess);
    }
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
function levelsOf({ name }) {
    return name.split('/').length - 1;
}
function excessOf(found, limits) {
    if (found.files > limits.files)
        return `more than ${limits.files} files`;
    if (found.levels > limits.levels)
        return `folders in more than ${limits.levels} levels`;
    if (found.names > limits.names)
        return `names of more than ${limits.names / 1024 ** 2} MiB`;
    if (found.bytes > limits.bytes)
        return `more than ${limits.bytes / 1024 ** 3} GiB`;
    return undefined;
}
/** What lies lower than `levels` is not looked into, and its folder stands for it. */
async function* below(root, prefix, levels) {
    if (levels < 0)
        return yield emptyFolder(prefix);
    for await (const child of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.opendir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, prefix), { bufferSize: 1024 })) {
        if (child.name === '.git')
            continue;
        const name = `${prefix}${child.name}`;
        checkName(name);
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name);
        if (child.isSymbolicLink())
            yield await linkAt(name, file);
        else if (child.isDirectory()) {
            let isEmpty = true;
            for await (const inside of below(root, `${name}/`, levels - 1)) {
                isEmpty = false;
                yield inside;
            }
            if (isEmpty)
                yield emptyFolder(`${name}/`);
        }
        else if (child.isFile()) {
            const { mode, size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file);
            yield { name, mode: mode & 0o111 ? PROGRAM : FILE, size, content: { file } };
        }
        else
            throw refused(name, 'is neither a file nor a folder nor a link');
    }
}
function emptyFolder(name) {
    return { name, mode: FOLDER, size: 0, content: new Uint8Array() };
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
    const shown = JSON.stringify((0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_4__/* .cutText */ .I)(name, 120));
    return new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid_input', `Input 'source-bundle' cannot be used, because ${shown} in it ${what}; take it out where the bundle is built.`);
}


/***/ }),

/***/ 26296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createWorkspaceFiles: () => (/* binding */ createWorkspaceFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/domain/input/shown-value.js
var shown_value = __webpack_require__(52816);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/adapters/workspace/folder-entries.js
var folder_entries = __webpack_require__(38887);
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
            // A link on the way may lead out, and a folder that is made beyond it would be made there.
            if (!(0,folder_entries/* isInsideFolder */.zz)(await (0,promises_.realpath)(workspace), await nearestReal(folder)))
                throw outside(input, path);
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
/** Where the nearest folder really is that is there already. */
async function nearestReal(folder) {
    const real = await (0,promises_.realpath)(folder).catch(() => undefined);
    return real ?? nearestReal((0,external_node_path_.dirname)(folder));
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
