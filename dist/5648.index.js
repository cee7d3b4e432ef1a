export const id = 5648;
export const ids = [5648];
export const modules = {

/***/ 172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ OPEN_DEPLOYMENT)
/* harmony export */ });
/** The state by which the main step tells the post step the id of a deployment that it has opened and not closed yet. */
const OPEN_DEPLOYMENT = 'open-deployment';


/***/ }),

/***/ 5648:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_inputs_common_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9129);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3027);
/* harmony import */ var _src_runtime_wiring_github_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2145);
/* harmony import */ var _src_usecases_provision_close_cancelled_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4504);
/* harmony import */ var _left_open_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(172);





await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_1__/* .runPost */ .a2)(closeLeftOpen);
/** Closes the deployment that a cancelled run left open. */
async function closeLeftOpen(context) {
    const id = context.run.state(_left_open_js__WEBPACK_IMPORTED_MODULE_3__/* .OPEN_DEPLOYMENT */ .F);
    if (id === '')
        return;
    await (0,_src_usecases_provision_close_cancelled_js__WEBPACK_IMPORTED_MODULE_4__/* .closeCancelled */ ._)((0,_src_runtime_wiring_github_js__WEBPACK_IMPORTED_MODULE_2__/* .wireGitHub */ .T)(context, (0,_src_runtime_inputs_common_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommonInputs */ .di)(context.run)).deployments, Number(id));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ ENDED_EARLY)
/* harmony export */ });
/** What a deployment says whose run ended before its work did: the next run takes it up. */
const ENDED_EARLY = 'The run ended before the environment was ready; the next run takes up from there.';


/***/ }),

/***/ 4504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ closeCancelled)
/* harmony export */ });
/* harmony import */ var _domain_environment_deployed_head_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1835);

/** Says on the code host that a run ended before its work did; the stack goes on, and the next run takes up from there. */
async function closeCancelled(deployments, id) {
    await deployments.setState(id, 'error', { description: _domain_environment_deployed_head_js__WEBPACK_IMPORTED_MODULE_0__/* .ENDED_EARLY */ .$ });
}


/***/ })

};
