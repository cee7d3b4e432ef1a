export const id = 924;
export const ids = [924,543];
export const modules = {

/***/ 9052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ accountOfArn)
/* harmony export */ });
/** The account that an ARN names; '' where it names none, as that of a bucket does, and undefined for what is no ARN. */
function accountOfArn(arn) {
    return arn.startsWith('arn:') ? arn.split(':')[4] : undefined;
}


/***/ }),

/***/ 6924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   WQ: () => (/* binding */ coversSettings),
/* harmony export */   oy: () => (/* binding */ onlyTarget)
/* harmony export */ });
/* harmony import */ var _domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1199);
/* harmony import */ var _domain_privacy_account_of_arn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9052);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7277);



/**
 * Every role in every region: inputs before settings before the job's variables.
 * @throws UserError when no region is given, or when two roles are of one account, whose stacks would be counted twice.
 */
function targetsOf(env, inputs, settings, action) {
    const regions = [...new Set(regionsOf(env, inputs, settings))];
    for (const region of regions)
        checkRegion(region);
    const given = inputs.rolesToAssume.map((arn) => ({ arn }));
    const roles = given.length > 0 ? given : rolesOf(settings, action);
    requireOnePerAccount(roles);
    const [first, ...others] = (roles.length === 0 ? [undefined] : roles).flatMap((role, index) => regions.map((region) => ({
        region,
        role: role?.arn,
        name: nameOf(region, regions, roles, index),
    })));
    if (first !== undefined)
        return [first, ...others];
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', "Input 'region' is empty and AWS_REGION is not set; give the region of the environments, such as eu-central-1.");
}
/** False when the settings name a region, or a role of an account, that the inputs keep a teardown from. */
function coversSettings(inputs, settings) {
    const owners = ['provision', 'teardown', 'hours'];
    const named = owners.flatMap((owner) => rolesOf(settings, owner)).map(accountOf);
    const roles = inputs.rolesToAssume.map((arn) => ({ arn }));
    const own = (roles.length > 0 ? roles : rolesOf(settings, 'teardown')).map(accountOf);
    return covers(inputs.regions, settings.region ?? []) && covers(own, named);
}
/** Nothing given is no choice made. */
function covers(given, named) {
    return given.length === 0 || named.every((each) => given.includes(each));
}
function accountOf({ arn }) {
    return (0,_domain_privacy_account_of_arn_js__WEBPACK_IMPORTED_MODULE_2__/* .accountOfArn */ .K)(arn);
}
/** @throws UserError where there are several to choose from. */
function onlyTarget(targets) {
    const [only, ...others] = targets;
    if (others.length === 0)
        return only;
    const [input, values] = new Set(targets.map((target) => target.region)).size > 1
        ? ['region', targets.map((target) => target.region)]
        : ['role-to-assume', ['several roles']];
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `An environment is made in one account and one region, and there are several to choose from (${[...new Set(values)].join(', ')}); give one in the input '${input}'.`);
}
function regionsOf(env, inputs, settings) {
    if (inputs.regions.length > 0)
        return inputs.regions;
    if (settings.region !== undefined && settings.region.length > 0)
        return settings.region;
    const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'];
    return region ? [region] : [];
}
/** Regions stand in reports, so nothing else may pass for one. */
function checkRegion(region) {
    if (_domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__/* .REGION */ .Zg.pattern.test(region))
        return;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `Input 'region' has the value '${region.slice(0, 40)}'; it takes ${_domain_input_legal_values_js__WEBPACK_IMPORTED_MODULE_0__/* .REGION */ .Zg.takes}, separated by commas or newlines.`);
}
function rolesOf({ roles }, action) {
    const written = roles?.[action] ?? [];
    if (typeof written === 'string')
        return [{ arn: written }];
    if (isList(written))
        return written.map((arn) => ({ arn }));
    return Object.entries(written).map(([name, arn]) => ({ name, arn }));
}
function isList(written) {
    return Array.isArray(written);
}
function requireOnePerAccount(roles) {
    const accounts = roles.map(accountOf);
    const second = accounts.findIndex((account, index) => accounts.indexOf(account) < index);
    if (second === -1)
        return;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', `Role ${second + 1} of 'role-to-assume' is of the same account as another one, so its environments would be counted twice; give one role for each account.`);
}
function nameOf(region, regions, roles, index) {
    if (roles.length < 2)
        return regions.length < 2 ? undefined : region;
    const names = roles.map(labelOf);
    const name = names[index] ?? '';
    const isShared = names.filter((each) => each === name).length > 1;
    const label = isShared ? `${name} #${index + 1}` : name;
    return regions.length < 2 ? label : `${label} in ${region}`;
}
/** The team's own word, else the role's name, unless that tells the account. */
function labelOf({ name, arn }) {
    const label = name ?? arn.slice(arn.lastIndexOf('/') + 1);
    const account = accountOf({ arn });
    // A batch is a list that commas part.
    return account !== undefined && label.includes(account) ? 'role' : label.replaceAll(',', '-');
}


/***/ })

};
