export const id = 5648;
export const ids = [5648];
export const modules = {

/***/ 35648:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_inputs_provision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72657);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63583);
/* harmony import */ var _src_runtime_wiring_github_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16424);
/* harmony import */ var _src_usecases_provision_close_cancelled_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44504);
/* harmony import */ var _left_open_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79812);





await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_1__/* .runPost */ .a2)(endCancelled);
/** Closes the deployment that a cancelled run left open, and ends what it had said to people. */
async function endCancelled(context) {
    const id = context.run.state(_left_open_js__WEBPACK_IMPORTED_MODULE_3__/* .OPEN_DEPLOYMENT */ .FY);
    const { announcing, ...inputs } = (0,_src_runtime_inputs_provision_js__WEBPACK_IMPORTED_MODULE_0__/* .readPostInputs */ ._J)(context.run);
    const github = (0,_src_runtime_wiring_github_js__WEBPACK_IMPORTED_MODULE_2__/* .wireGitHub */ .T)(context, inputs);
    try {
        if (id !== '')
            await (0,_src_usecases_provision_close_cancelled_js__WEBPACK_IMPORTED_MODULE_4__/* .closeCancelled */ ._)(github.deployments, Number(id));
    }
    finally {
        await (0,_left_open_js__WEBPACK_IMPORTED_MODULE_3__/* .endFirstWord */ .wh)(context, github, announcing, inputs.settings);
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 81835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ ENDED_EARLY)
/* harmony export */ });
/** What a deployment says whose run ended before its work did: the next run takes it up. */
const ENDED_EARLY = 'The run ended before the environment was ready; the next run takes up from there.';


/***/ }),

/***/ 44504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ closeCancelled)
/* harmony export */ });
/* harmony import */ var _domain_environment_deployed_head_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81835);

/** Says on the code host that a run ended before its work did; the stack goes on, and the next run takes up from there. */
async function closeCancelled(deployments, id) {
    await deployments.setState(id, 'error', { description: _domain_environment_deployed_head_js__WEBPACK_IMPORTED_MODULE_0__/* .ENDED_EARLY */ .$ });
}


/***/ })

};
