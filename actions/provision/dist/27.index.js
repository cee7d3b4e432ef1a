export const id = 27;
export const ids = [27];
export const modules = {

/***/ 6027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createBundleMaker: () => (/* binding */ createBundleMaker)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(6475);
// EXTERNAL MODULE: ./build/src/adapters/zip-entries.js
var zip_entries = __webpack_require__(2548);
;// CONCATENATED MODULE: ./build/src/adapters/workspace/folder-entries.js



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
    for (const child of await (0,promises_.readdir)((0,external_node_path_.join)(root, prefix), { withFileTypes: true })) {
        if (child.name === '.git')
            continue;
        const name = `${prefix}${child.name}`;
        checkName(name);
        const file = (0,external_node_path_.join)(root, name);
        if (child.isSymbolicLink())
            entries.push(await linkAt(root, name, file));
        else if (child.isDirectory()) {
            const inside = await below(root, `${name}/`);
            entries.push(...(inside.length > 0 ? inside : [{ name: `${name}/`, file, mode: FOLDER, target: undefined }]));
        }
        else if (child.isFile()) {
            const { mode } = await (0,promises_.lstat)(file);
            entries.push({ name, file, mode: mode & 0o111 ? PROGRAM : FILE, target: undefined });
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
    const target = await (0,promises_.readlink)(file);
    const isPlain = !(0,external_node_path_.isAbsolute)(target) && (0,external_node_path_.normalize)(target) === target;
    if (!isPlain || !isWithin(root, (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), target)))
        throw refused(name, `is a link to '${target.slice(0, 80)}', which leads out of the folder or makes a detour`);
    return { name, file, mode: LINK, target };
}
/** True when the path is the folder or lies in it. Both must be absolute. */
function isWithin(folder, path) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
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
    return new errors/* UserError */.yo('invalid_input', `Input 'source-bundle' cannot be used, because ${shown} in it ${what}; take it out where the bundle is built.`);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ../../../work/main/node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(4876);
;// CONCATENATED MODULE: ./build/src/adapters/workspace/zip-folder.js


/** The first instant that a zip can tell, by the clock on the wall, so that it is the same everywhere. */
const NO_TIME = new Date(1980, 0, 1);
const UNIX = 3;
const NOTHING = new Uint8Array();
/** Gathers what is zipped; `room` is how many bytes it may become, and `tooLarge` makes the error beyond that. */
async function zipEntries(entries, room, tooLarge) {
    const chunks = [];
    let size = 0;
    let failure;
    const zip = new esm/* Zip */.qQ((error, chunk) => {
        failure ??= error ?? undefined;
        chunks.push(chunk);
        size += chunk.length;
    });
    for (const entry of entries) {
        const file = new esm/* ZipDeflate */.D8(entry.name, { level: 6 });
        Object.assign(file, { mtime: NO_TIME, os: UNIX, attrs: (entry.mode << 16) >>> 0 });
        zip.add(file);
        for await (const bytes of contentOf(entry)) {
            file.push(bytes);
            if (size > room)
                throw tooLarge();
        }
        file.push(NOTHING, true);
    }
    zip.end();
    if (failure !== undefined)
        throw failure;
    if (size > room)
        throw tooLarge();
    return Buffer.concat(chunks);
}
async function* contentOf(entry) {
    if (entry.target !== undefined)
        yield Buffer.from(entry.target);
    else if (!entry.name.endsWith('/'))
        yield* (0,external_node_fs_.createReadStream)(entry.file);
}

;// CONCATENATED MODULE: ./build/src/adapters/workspace/bundle-maker.js






/** Elastic Beanstalk takes no larger one (its Developer Guide, "Create an application source bundle"). */
const LARGEST = 500 * 1024 * 1024;
/** Bundles from the workspace, an absolute path. A test gives a smaller `largest`, in bytes. */
function createBundleMaker(workspace, largest = LARGEST) {
    return {
        async ofPath(path) {
            const place = await placeOf(workspace, path);
            return place.isFolder
                ? zipOfFolder(place.path, path, largest)
                : zipAsItIs(place.path, path, largest, place.size);
        },
        async ofFile(name, text) {
            const { zipSync } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4876));
            return { bytes: zipSync({ [name]: [Buffer.from(text), { mtime: new Date(1980, 0, 1), os: 3 }] }) };
        },
    };
}
async function placeOf(workspace, path) {
    const wanted = (0,external_node_path_.resolve)(workspace, path);
    const real = await (0,promises_.realpath)(wanted).catch(() => undefined);
    if (real === undefined)
        throw bundle_maker_refused(path, 'is not there; check it out, build it or download it in an earlier step of this job, or correct the path');
    if (!isWithin(workspace, wanted) || !isWithin(await (0,promises_.realpath)(workspace), real))
        throw bundle_maker_refused(path, "lies outside of the job's workspace; give a path inside");
    const found = await (0,promises_.stat)(real);
    if (!found.isDirectory() && !found.isFile())
        throw bundle_maker_refused(path, 'is neither a zip nor a folder');
    return { path: real, isFolder: found.isDirectory(), size: found.size };
}
async function zipOfFolder(folder, path, largest) {
    const entries = await folderEntries(folder);
    if (entries.length === 0)
        throw bundle_maker_refused(path, 'is an empty folder; build into it first');
    if (entries.length >= zip_entries/* MOST_ENTRIES */.V0)
        throw bundle_maker_refused(path, `holds more than ${zip_entries/* MOST_ENTRIES */.V0 - 1} files; leave out what the application does not need`);
    return { bytes: await zipEntries(entries, largest, () => tooLarge(path, largest)) };
}
async function zipAsItIs(file, path, largest, size) {
    if (size > largest)
        throw tooLarge(path, largest);
    const bytes = await (0,promises_.readFile)(file);
    const entries = entriesOf(bytes, path);
    for (const { name } of entries)
        checkName(new TextDecoder().decode(name));
    const wrapper = new TextDecoder().decode((0,zip_entries/* wrappingFolder */.PB)(entries));
    return { bytes, ...(wrapper === '' || wrapper.startsWith('.') ? {} : { wrapper }) };
}
function entriesOf(bytes, path) {
    try {
        const entries = (0,zip_entries/* readEntries */.$2)(bytes);
        if (entries.length > 0)
            return entries;
    }
    catch (cause) {
        const detail = cause instanceof Error ? cause.message : String(cause);
        throw bundle_maker_refused(path, `cannot be used as a zip: ${detail.replace(/\.$/, '')}`);
    }
    throw bundle_maker_refused(path, 'is a zip without entries');
}
function tooLarge(path, largest) {
    const size = `${Math.floor(largest / 1024 / 1024)} MB`;
    return bundle_maker_refused(path, `is larger than the ${size} that Elastic Beanstalk takes; leave out what the application does not need, or run a container image`);
}
function bundle_maker_refused(path, what) {
    return new errors/* UserError */.yo('invalid_input', `Input 'source-bundle' has the value '${path.slice(0, 120)}', which ${what}.`);
}


/***/ })

};
