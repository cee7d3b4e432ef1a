export const id = 9990;
export const ids = [9990];
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

/***/ 39990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createBundleMaker: () => (/* binding */ createBundleMaker)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
// EXTERNAL MODULE: ./build/src/domain/input/shown-value.js
var shown_value = __webpack_require__(52816);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/adapters/files/byte-sources.js
var byte_sources = __webpack_require__(85677);
// EXTERNAL MODULE: ./build/src/adapters/files/zip-entries.js
var zip_entries = __webpack_require__(99692);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/src/adapters/workspace/zip-folder.js







/** Up to here a file is read at once, which is much faster for the many small ones. */
const SMALL = 256 * 1024;
/** What is compressed at a time. */
const PART = 256 * 1024;
const LARGEST_FILE = 0xffffffff;
const LOCAL_SIZE = 30;
/** The first instant that a zip can tell: 1 January 1980, midnight, on the wall. */
const NO_TIME = 0x00210000;
const MADE_ON_UNIX = 0x0314;
const NEEDS_DEFLATE = 20;
const NAMES_ARE_UTF_8 = 0x0800;
const DEFLATED = 8;
/**
 * Writes the entries to `path` as a zip that fits into `room` bytes, with the SHA-256 of what is in it: of names, modes and contents,
 * so that it does not change with the compressor. `tooLarge` makes the error where there is not enough room. Of the contents only a
 * part is in memory at a time. Source of the layout: PKWARE APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16, and 4.5.3 for what the first form
 * cannot hold.
 */
async function zipToFile(path, entries, room, tooLarge) {
    const content = (0,external_node_crypto_.createHash)('sha256');
    const records = zipRecords();
    const late = [];
    async function* parts() {
        for (const entry of entries) {
            if (entry.size > LARGEST_FILE)
                throw tooLarge();
            yield* entryParts(entry, { content, records, late });
        }
        yield* records.end();
    }
    await (0,byte_sources/* writeParts */.Y0)(path, within(room, parts(), tooLarge));
    await rewrite(path, late);
    return { zip: await (0,byte_sources/* bytesOfFile */.NR)(path), digest: content.digest('hex') };
}
async function* within(room, parts, tooLarge) {
    let size = 0;
    for await (const part of parts) {
        size += part.length;
        if (size > room)
            throw tooLarge();
        yield part;
    }
}
/** A zip of what is at hand. */
function zipInMemory(files) {
    const content = (0,external_node_crypto_.createHash)('sha256');
    const records = zipRecords();
    const parts = files.flatMap(({ name, mode, text }) => {
        const bytes = Buffer.from(text);
        return packed({ name, mode, size: bytes.length }, bytes, { content, records });
    });
    return { zip: (0,byte_sources/* bytesInARow */.cU)([...parts, ...records.end()]), digest: content.digest('hex') };
}
async function* entryParts(entry, notes) {
    const from = entry.content;
    if (!('file' in from))
        yield* packed(entry, from, notes);
    else if (entry.size <= SMALL)
        yield* packed(entry, await (0,promises_.readFile)(from.file), notes);
    else
        yield* packedStream(entry, (0,external_node_fs_.createReadStream)(from.file), notes);
}
function packed(entry, bytes, { content, records }) {
    content.update(headOf(entry)).update(bytes);
    // What zlib answers stands in a buffer that is much larger for a small file, and many wait for the disk at a time.
    const data = Buffer.from((0,external_node_zlib_.deflateRawSync)(bytes));
    const record = records.next(entry, { compressed: data.length, size: bytes.length, crc: (0,external_node_zlib_.crc32)(bytes) });
    return [record, data];
}
async function* packedStream(entry, source, { content, records, late }) {
    content.update(headOf(entry));
    let crc = 0;
    let size = 0;
    const seen = async function* () {
        for await (const chunk of source) {
            crc = (0,external_node_zlib_.crc32)(chunk, crc);
            size += chunk.length;
            content.update(chunk);
            yield chunk;
        }
    };
    let compressed = 0;
    const at = records.at();
    yield Buffer.alloc(LOCAL_SIZE + Buffer.byteLength(entry.name));
    for await (const chunk of external_node_stream_.Readable.from(seen()).compose((0,external_node_zlib_.createDeflateRaw)({ chunkSize: PART }))) {
        compressed += chunk.length;
        yield chunk;
    }
    late.push({ at, record: records.next(entry, { compressed, size, crc }) });
}
/** What stands before the bytes of an entry in what its digest is made of. */
function headOf({ name, mode, size }) {
    return `${JSON.stringify([name, mode, size])}\n`;
}
async function rewrite(path, late) {
    if (late.length === 0)
        return;
    const file = await (0,promises_.open)(path, 'r+');
    try {
        for (const { at, record } of late)
            await file.write(record, 0, record.length, at);
    }
    finally {
        await file.close();
    }
}
/** The records of a zip, in the order of its entries. */
function zipRecords() {
    const directory = [];
    let at = 0;
    return {
        /** Where the next entry begins. */
        at: () => at,
        /** The local record of the next entry, with its name. */
        next(entry, data) {
            const name = Buffer.from(entry.name);
            const fields = fieldsOf(data, name.length);
            directory.push((0,zip_entries/* concat */.xW)([directoryRecord(fields, entry.mode, at), name]));
            at += LOCAL_SIZE + name.length + data.compressed;
            return (0,zip_entries/* concat */.xW)([localHeader(fields), name]);
        },
        /** What stands behind the last entry. */
        end: () => [...directory, (0,zip_entries/* endRecord */.rs)(directory.length, (0,zip_entries/* sizeOf */.$d)(directory), at)],
    };
}
/** What both records of a file say alike, from "version needed" to the length of its name. */
function fieldsOf({ crc, compressed, size }, nameLength) {
    const fields = Buffer.alloc(24);
    fields.writeUInt16LE(NEEDS_DEFLATE, 0);
    fields.writeUInt16LE(NAMES_ARE_UTF_8, 2);
    fields.writeUInt16LE(DEFLATED, 4);
    fields.writeUInt32LE(NO_TIME, 6);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(compressed, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(nameLength, 22);
    return fields;
}
function localHeader(fields) {
    const header = Buffer.alloc(LOCAL_SIZE);
    header.writeUInt32LE(zip_entries/* LOCAL_SIGNATURE */.HX, 0);
    fields.copy(header, 4);
    return header;
}
function directoryRecord(fields, mode, localOffset) {
    const record = Buffer.alloc(zip_entries/* DIRECTORY_SIZE */.cR);
    record.writeUInt32LE(zip_entries/* CENTRAL_SIGNATURE */.Lw, 0);
    record.writeUInt16LE(MADE_ON_UNIX, 4);
    fields.copy(record, 6);
    record.writeUInt16LE(mode, 40);
    record.writeUInt32LE(localOffset, 42);
    return record;
}

;// CONCATENATED MODULE: ./build/src/adapters/workspace/add-files.js




const PROGRAM = 0o100755;
const FILE = 0o100644;
/**
 * The zip with more files in it; what was there is copied as it is.
 * @throws UserError `invalid_settings` for a file of that name, and for too many; Error for bytes that are no zip.
 */
async function addFiles(zip, files) {
    const there = await (0,zip_entries/* readEntries */.$2)(zip);
    const names = new Set(there.map(({ name }) => new TextDecoder().decode(name)));
    const taken = files.find(({ path }) => names.has(path));
    if (taken)
        throw new errors/* UserError */.y('invalid_settings', `The source bundle has a file '${taken.path}' of its own, which 'noindex' and 'basic-auth' of the settings need; take it out of the bundle, or drop those keys.`);
    if (there.length + files.length >= zip_entries/* MAX_ENTRIES */.Sd)
        throw new errors/* UserError */.y('invalid_settings', `The source bundle would hold more than ${zip_entries/* MAX_ENTRIES */.Sd - 1} files with those that 'noindex' and 'basic-auth' of the settings need; leave out what the application does not need, or drop those keys.`);
    const added = zipInMemory(files.map(({ path, text }) => ({ name: path, mode: path.endsWith('.sh') ? PROGRAM : FILE, text })));
    return joined(zip, there, added.zip);
}
/** The directory of either begins where its data end. */
async function joined(first, there, second) {
    const here = await (0,zip_entries/* readEntries */.$2)(second);
    const data = (0,byte_sources/* bytesBetween */.mm)(first, 0, directoryOf(first, there));
    const more = (0,byte_sources/* bytesBetween */.mm)(second, 0, directoryOf(second, here));
    const directory = [
        ...there.map(({ record }) => record),
        ...here.map((entry) => {
            const record = entry.record.slice();
            (0,zip_entries/* viewOf */.du)(record).setUint32(42, entry.localOffset + data.size, true);
            return record;
        }),
    ];
    const end = (0,zip_entries/* endRecord */.rs)(directory.length, (0,zip_entries/* sizeOf */.$d)(directory), data.size + more.size);
    return (0,byte_sources/* bytesInARow */.cU)([data, more, ...directory, end]);
}
function directoryOf(zip, entries) {
    return entries[0]?.at ?? Math.max(0, zip.size - 22);
}

// EXTERNAL MODULE: ./build/src/adapters/workspace/folder-entries.js
var folder_entries = __webpack_require__(38887);
;// CONCATENATED MODULE: ./build/src/adapters/workspace/bundle-maker.js











/** Elastic Beanstalk takes no larger zip (its Developer Guide, "Create an application source bundle"). */
const LIMITS = { ...folder_entries/* FOLDER_LIMITS */.SF, zip: 500 * 1024 * 1024 };
/** In bytes: Linux takes no longer path (path_resolution(7), PATH_MAX). */
const LONGEST_TARGET = 4096;
/**
 * Bundles from the workspace, an absolute path. `scratch` gives the folder for those that are made, which must outlast them. A test
 * gives smaller limits.
 */
function createBundleMaker(workspace, scratch, limits = LIMITS) {
    return {
        async ofPath(path) {
            const target = await placeOf(workspace, path);
            if (!target.isFolder)
                return zipAsItIs(target.path, path, limits.zip, target.size);
            return zipOfFolder(target.path, path, { scratch, limits });
        },
        ofFile: async (name, text) => zipInMemory([{ name, mode: 0o100644, text }]),
        withFiles: async (zip, files) => (files.length === 0 ? zip : addFiles(zip, files)),
        names: async (zip) => (await (0,zip_entries/* readEntries */.$2)(zip)).map(({ name }) => new TextDecoder().decode(name)),
    };
}
async function placeOf(workspace, path) {
    const wanted = (0,external_node_path_.resolve)(workspace, path);
    const real = await (0,promises_.realpath)(wanted).catch(() => undefined);
    if (real === undefined)
        throw refused(path, 'is not there; check it out, build it or download it in an earlier step of this job, or correct the path');
    if (!(0,folder_entries/* isInsideFolder */.zz)(workspace, wanted) || !(0,folder_entries/* isInsideFolder */.zz)(await (0,promises_.realpath)(workspace), real))
        throw refused(path, "lies outside of the job's workspace; give a path inside");
    const found = await (0,promises_.stat)(real);
    if (!found.isDirectory() && !found.isFile())
        throw refused(path, 'is neither a zip nor a folder');
    return { path: real, isFolder: found.isDirectory(), size: found.size };
}
async function zipOfFolder(folder, path, { scratch, limits }) {
    const entries = await (0,folder_entries/* folderEntries */.zu)(folder, limits, (excess) => refused(path, `holds ${excess}; leave out what the application does not need`));
    if (entries.length === 0)
        throw refused(path, 'is an empty folder; build into it first');
    const zip = (0,external_node_path_.join)(await scratch(), `${(0,external_node_crypto_.randomUUID)()}.zip`);
    return zipToFile(zip, entries, limits.zip, () => tooLarge(path, limits.zip));
}
async function zipAsItIs(file, path, largest, size) {
    if (size > largest)
        throw tooLarge(path, largest);
    const zip = await (0,byte_sources/* bytesOfFile */.NR)(file);
    const entries = await entriesOf(zip, path);
    const links = new Set();
    for (const entry of entries) {
        const name = nameOf(entry);
        (0,folder_entries/* checkName */.I3)(name);
        if (!(0,folder_entries/* isLink */.PJ)((0,zip_entries/* modeOf */.VV)(entry)))
            continue;
        (0,folder_entries/* checkLink */.tD)(name, await linkIn(zip, entry, path));
        links.add((0,posix_.normalize)(name).replace(/\/$/, ''));
    }
    checkFolders(entries, links, path);
    const wrapper = new TextDecoder().decode((0,zip_entries/* wrappingFolder */.PB)(entries));
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const part of zip.parts())
        hash.update(part);
    return {
        zip,
        digest: hash.digest('hex'),
        ...(wrapper === '' || wrapper.startsWith('.') ? {} : { wrapper }),
    };
}
function nameOf(entry) {
    return new TextDecoder().decode(entry.name);
}
/** What lies below the name of a link lies wherever that leads, and a link there is not where it seems to be. */
function checkFolders(entries, links, path) {
    if (links.size === 0)
        return;
    for (const name of entries.map(nameOf)) {
        const folders = (0,posix_.normalize)(name).replace(/\/$/, '').split('/').slice(0, -1);
        const isBehind = folders.some((_, at) => links.has(folders.slice(0, at + 1).join('/')));
        if (isBehind)
            throw refused(path, `holds ${JSON.stringify(name.slice(0, 120))} below the name of a link; make the zip anew`);
    }
}
/** An unzip on Unix makes a link of such an entry, whose content says where it points. */
async function linkIn(zip, entry, path) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(await (0,zip_entries/* contentOf */.$E)(zip, entry, LONGEST_TARGET));
    }
    catch (cause) {
        const name = JSON.stringify(nameOf(entry).slice(0, 120));
        throw refused(path, `holds a link ${name} that cannot be read; make the zip anew`, cause);
    }
}
async function entriesOf(zip, path) {
    try {
        const entries = await (0,zip_entries/* readEntries */.$2)(zip);
        if (entries.length > 0)
            return entries;
    }
    catch (cause) {
        const detail = cause instanceof Error ? cause.message : String(cause);
        throw refused(path, `cannot be used as a zip: ${detail.replace(/\.$/, '')}`);
    }
    throw refused(path, 'is a zip without entries');
}
function tooLarge(path, largest) {
    const size = `${Math.floor(largest / 1024 / 1024)} MB`;
    return refused(path, `is larger than the ${size} that Elastic Beanstalk takes; leave out what the application does not need, or run a container image`);
}
function refused(path, what, cause) {
    const sentence = `${(0,shown_value/* inputWithPath */.Gk)('source-bundle', path)}, which ${what}.`;
    return new errors/* UserError */.y('invalid_input', sentence, cause === undefined ? {} : { cause });
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


/***/ })

};
