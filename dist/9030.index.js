export const id = 9030;
export const ids = [9030];
export const modules = {

/***/ 89030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   declarationsOf: () => (/* binding */ declarationsOf),
/* harmony export */   defaultsOf: () => (/* binding */ defaultsOf),
/* harmony export */   outputsOfSecrets: () => (/* binding */ outputsOfSecrets)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _input_yaml_bounds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55854);


/**
 * Reads a template of YAML or JSON, each scalar as it is written. CloudFormation takes a key twice, so that is no fault.
 * Undefined for a text that is neither; what is wrong with it, only CloudFormation can say in its own words.
 */
function declarationsOf(text) {
    const root = rootOf(text);
    if (root === undefined)
        return undefined;
    const resources = Object.values(partOf(root['Resources'])).map(partOf);
    const parameters = new Map(Object.entries(partOf(root['Parameters'])).map(([name, declared]) => [name, rulesOf(partOf(declared))]));
    return {
        parameters,
        resourceTypes: resources.map((resource) => textOf(resource['Type']) ?? ''),
        outputs: Object.keys(partOf(root['Outputs'])),
        summary: { parameters: [...parameters].map(declaredParameter), ...capabilitiesOf(resources) },
        unused: unusedOf(root, [...parameters.keys()]),
        isTransformed: root['Transform'] !== undefined,
    };
}
/** Of the parameters that have one and are not hidden, by name. */
function defaultsOf({ parameters, }) {
    return new Map([...parameters].flatMap(([name, { defaultValue, isSecret }]) => defaultValue === undefined || isSecret ? [] : [[name, defaultValue]]));
}
/** Short forms of YAML (`!Ref Commit`) are read as the text alone, so any text that is a name counts as a reference to it. */
function unusedOf(root, names) {
    const { Parameters: _declared, Metadata: _metadata, Description: _description, ...rest } = root;
    const text = JSON.stringify(rest);
    if (/"(?:Transform|Fn::Transform|AWS::Include)"/.test(text))
        return [];
    // One pass, because somebody's template may have many names and much text.
    const used = new Set([...text.matchAll(/"(?=([^"\\]*)")|\$\{(?=([^"${}]*)\})/g)].map(([, whole, part]) => whole ?? part));
    return names.filter((name) => !used.has(name));
}
/**
 * Names of the outputs that are made of a parameter which the template hides (`NoEcho`), straight or by a resource's property of
 * the same name as the attribute that the output takes. CloudFormation shows such an output to everybody. Undefined for a text that
 * cannot be read.
 */
function outputsOfSecrets(text) {
    const root = rootOf(text);
    if (root === undefined)
        return undefined;
    const hidden = new Set(Object.entries(partOf(root['Parameters'])).flatMap(([name, declared]) => rulesOf(partOf(declared)).isSecret ? name : []));
    const passedOn = Object.entries(partOf(root['Resources'])).flatMap(([id, resource]) => Object.entries(partOf(partOf(resource)['Properties'])).flatMap(([property, value]) => namesIn(value, hidden) ? `${id}.${property}` : []));
    const outputs = Object.entries(partOf(root['Outputs']));
    const told = new Set([...hidden, ...passedOn]);
    return new Set(outputs.flatMap(([name, output]) => (namesIn(output, told) ? name : [])));
}
/** Whether a value refers to one of these, in whatever form: `!Ref A`, `${A}`, `!GetAtt A.B`, `Fn::GetAtt: [A, B]`. */
function namesIn(value, names) {
    if (typeof value === 'string') {
        const parts = value.replaceAll(/\s/g, '').matchAll(/\$\{([^${}]*)\}/g);
        return names.has(value.trim()) || [...parts].some(([, part = '']) => names.has(part));
    }
    if (Array.isArray(value))
        return names.has(value.join('.')) || value.some((each) => namesIn(each, names));
    return isPart(value) && Object.values(value).some((each) => namesIn(each, names));
}
function rootOf(text) {
    if ((0,_input_yaml_bounds_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlExcess */ .Rk)(text, _input_yaml_bounds_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST_TEMPLATE */ .iu) !== undefined)
        return undefined;
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, {
            logLevel: 'silent',
            prettyErrors: false,
            schema: 'failsafe',
            uniqueKeys: false,
        });
        const root = document.errors.length === 0 ? document.toJS() : JSON.parse(text);
        return isPart(root) ? root : undefined;
    }
    catch {
        return undefined;
    }
}
function isPart(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function partOf(value) {
    return isPart(value) ? value : {};
}
/** A map, such as an intrinsic function, is no text. */
function textOf(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : undefined;
}
function numberOf(value) {
    const text = textOf(value)?.trim();
    const number = text === undefined || text === '' ? Number.NaN : Number(text);
    return Number.isNaN(number) ? undefined : number;
}
function rulesOf(declared) {
    const { AllowedValues: allowed, Default: byDefault, NoEcho: noEcho } = declared;
    const allowedValues = Array.isArray(allowed) ? allowed.map(textOf) : undefined;
    return {
        type: textOf(declared['Type']) ?? 'String',
        allowedValues: allowedValues?.every((value) => value !== undefined) ? allowedValues : undefined,
        allowedPattern: textOf(declared['AllowedPattern']),
        minLength: numberOf(declared['MinLength']),
        maxLength: numberOf(declared['MaxLength']),
        minValue: numberOf(declared['MinValue']),
        maxValue: numberOf(declared['MaxValue']),
        inWords: textOf(declared['ConstraintDescription']),
        // Whoever writes anything else than "no" there means a secret.
        isSecret: noEcho !== undefined && !/^(?:false|no|off|n)?$/i.test(textOf(noEcho) ?? 'true'),
        defaultValue: Array.isArray(byDefault) ? byDefault.map(textOf).join(',') : textOf(byDefault),
    };
}
function declaredParameter([name, rules]) {
    const { defaultValue, isSecret: noEcho } = rules;
    return defaultValue === undefined
        ? { name, hasDefault: false, noEcho }
        : { name, hasDefault: true, defaultValue, noEcho };
}
/** Source: CreateStack, Capabilities, of the CloudFormation API Reference; with a name of its own, a type needs the second. */
const NEED_A_CAPABILITY = {
    'AWS::IAM::AccessKey': undefined,
    'AWS::IAM::Group': 'GroupName',
    'AWS::IAM::InstanceProfile': 'InstanceProfileName',
    'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
    'AWS::IAM::Policy': undefined,
    'AWS::IAM::Role': 'RoleName',
    'AWS::IAM::User': 'UserName',
    'AWS::IAM::UserToGroupAddition': undefined,
};
function capabilitiesOf(resources) {
    const needy = resources.filter((resource) => Object.hasOwn(NEED_A_CAPABILITY, typeOf(resource)));
    if (needy.length === 0)
        return { capabilities: [], capabilitiesReason: undefined };
    const isNamed = needy.some((resource) => {
        const property = NEED_A_CAPABILITY[typeOf(resource)];
        return property !== undefined && partOf(resource['Properties'])[property] !== undefined;
    });
    return {
        capabilities: [isNamed ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM'],
        capabilitiesReason: `it makes ${[...new Set(needy.map(typeOf))].join(', ')}`,
    };
}
function typeOf(resource) {
    return textOf(resource['Type']) ?? '';
}


/***/ })

};
