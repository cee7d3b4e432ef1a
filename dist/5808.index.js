export const id = 5808;
export const ids = [5808];
export const modules = {

/***/ 55808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   faultOfMade: () => (/* binding */ faultOfMade)
/* harmony export */ });
/* harmony import */ var _input_is_object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86617);
/* harmony import */ var _input_yaml_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55854);


/** Lists and maps within each other; a template that a person or a generator writes has a quarter of it. */
const DEEPEST = 100;
/** CloudFormation takes no more (its user guide, "Quotas"). */
const MOST_PARAMETERS = 200;
/**
 * Why a text is no template that a run could take from an outsider; undefined for one that it can. Only JSON is taken, because
 * reading YAML of an outsider may take minutes and all memory.
 */
function faultOfMade(text) {
    if (Buffer.byteLength(text) > _input_yaml_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .LONGEST_TEMPLATE */ .iu)
        return 'is larger than the 1 MB that CloudFormation takes';
    let root;
    try {
        root = JSON.parse(text);
    }
    catch {
        return 'holds no JSON';
    }
    if (isDeeper(root, DEEPEST))
        return `holds lists or maps more than ${DEEPEST} deep`;
    const [resources, parameters] = ['Resources', 'Parameters'].map((name) => (0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(root) && Object.hasOwn(root, name) ? root[name] : undefined);
    if ((0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(parameters) && Object.keys(parameters).length > MOST_PARAMETERS)
        return `declares more than the ${MOST_PARAMETERS} parameters that CloudFormation takes`;
    return (0,_input_is_object_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(resources) ? undefined : 'holds no map of Resources';
}
/** Level by level, since a call for each level could be too many. */
function isDeeper(root, levels) {
    let here = [root];
    for (let level = 0; level <= levels; level += 1) {
        const below = [];
        for (const value of here)
            if (typeof value === 'object' && value !== null)
                for (const child of Object.values(value))
                    below.push(child);
        if (below.length === 0)
            return false;
        here = below;
    }
    return true;
}


/***/ })

};
