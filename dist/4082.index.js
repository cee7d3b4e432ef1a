export const id = 4082;
export const ids = [4082];
export const modules = {

/***/ 4082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withAdditions: () => (/* binding */ withAdditions)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _stack_resource_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(961);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);



const VARIABLES = 'aws:elasticbeanstalk:application:environment';
/** Beanstalk reads the secret when an instance starts. Source: its guide, "Fetching secrets to environment variables". */
const SECRETS = 'aws:elasticbeanstalk:application:environmentsecrets';
/**
 * A template with the options, variables and secrets of the settings among the `OptionSettings` of its Beanstalk environments,
 * where they win over the template's own. The text stays as it is when there are none.
 * @throws UserError `invalid_settings` when the template has no place for them.
 */
function withAdditions(text, settings) {
    const options = optionsOf(settings);
    if (options.length === 0)
        return text;
    const document = readTemplateText(text);
    const environments = environmentsOf(document);
    if (environments.length === 0) {
        checkParameters(document, settings);
        return text;
    }
    for (const environment of environments)
        addOptions(document, environment, options);
    return document.toString({ lineWidth: 0, ...(text.trimStart().startsWith('{') ? QUOTED : {}) });
}
/** What begins with a brace is read as JSON, so it has to stay JSON. */
const QUOTED = { defaultKeyType: 'QUOTE_DOUBLE', defaultStringType: 'QUOTE_DOUBLE' };
/** Of a name that stands twice in a map, CloudFormation takes the last (go-to-k/cdk-real-drift issue 1074). */
function readTemplateText(text) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, { logLevel: 'silent', uniqueKeys: false });
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Map(_key, map) {
            const last = new Map(map.items.map((pair, place) => [nameOf(pair.key), place]));
            map.items = map.items.filter((pair, place) => last.get(nameOf(pair.key)) === place);
        },
    });
    return document;
}
function nameOf(key) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) ? String(key.value) : key;
}
function optionsOf(settings) {
    const namespaces = [
        ...Object.entries(settings['option-settings'] ?? {}),
        [VARIABLES, settings['environment-variables'] ?? {}],
        [SECRETS, settings.secrets ?? {}],
    ];
    return namespaces.flatMap(([Namespace, options]) => Object.entries(options).map(([OptionName, Value]) => ({ Namespace, OptionName, Value })));
}
function environmentsOf(document) {
    const resources = document.get('Resources');
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(resources))
        return [];
    return resources.items
        .map((pair) => pair.value)
        .filter(yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)
        .filter((resource) => resource.get('Type') === _stack_resource_types_js__WEBPACK_IMPORTED_MODULE_2__/* .BEANSTALK_ENVIRONMENT */ .AL);
}
function addOptions(document, environment, options) {
    const settings = environment.getIn(['Properties', 'OptionSettings']);
    if (settings === undefined) {
        const nodes = options.map((option) => optionNode(document, option));
        environment.setIn(['Properties', 'OptionSettings'], document.createNode(nodes));
        return;
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(settings))
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_settings', "The template's OptionSettings are not a list, so the settings cannot add to them; write them into the template.");
    settings.items = settings.items.filter((item) => !options.some((option) => isAbout(item, option)));
    for (const option of options)
        settings.add(optionNode(document, option));
}
/** Quoted, because CloudFormation reads YAML 1.1, where a plain `yes` or `1:30` is no text. */
function optionNode(document, { Namespace, OptionName, Value }) {
    const quoted = (text) => Object.assign(new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5(text), { type: yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.QUOTE_DOUBLE });
    return document.createNode({ Namespace, OptionName: quoted(OptionName), Value: quoted(Value) });
}
/** True for the option itself, and for one that stands under a condition: `!If [Condition, option, …]`. */
function isAbout(item, option) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(item))
        return item.items.some((part) => isAbout(part, option));
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(item))
        return false;
    const chosen = item.get('Fn::If');
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(chosen))
        return isAbout(chosen, option);
    return item.get('Namespace') === option.Namespace && item.get('OptionName') === option.OptionName;
}
function checkParameters(document, settings) {
    const lost = [
        settings['option-settings'] && 'option-settings',
        settings['environment-variables'] &&
            !document.hasIn(['Parameters', 'EnvironmentVariables']) &&
            'environment-variables',
        settings.secrets && !document.hasIn(['Parameters', 'Secrets']) && 'secrets',
    ].find((setting) => typeof setting === 'string');
    if (lost === undefined)
        return;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_settings', `The settings give '${lost}', but the template has no Elastic Beanstalk environment to take them; drop the key, or choose another template.`);
}


/***/ })

};
