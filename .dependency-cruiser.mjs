/** Arrows point inward: infra -> functions -> adapters -> ports -> schemas; core -> ports, schemas. */
const forbid = (name, from, to, comment) => ({ name, severity: "error", comment, from: { path: from }, to: { path: to } });

export default {
  forbidden: [
    forbid("schemas-know-nothing", "^shared/schemas", "^(infra|functions|shared/(core|ports|adapters))/", "schemas are the innermost room"),
    forbid("ports-know-schemas", "^shared/ports", "^(infra|functions|shared/(core|adapters))/", "a port names a need, not a solution"),
    forbid("core-is-pure", "^shared/core", "^(infra|functions|shared/adapters)/", "core uses ports and schemas only"),
    forbid("core-without-cloud", "^shared/core", "node_modules/(@aws-sdk|aws-cdk-lib|hono|@hono)/", "no AWS and no HTTP in core"),
    {
      name: "core-without-machine",
      severity: "error",
      comment: "no files, network, processes in core",
      from: { path: "^shared/core" },
      to: { path: "^(node:)?(fs|fs/promises|net|http|https|child_process|worker_threads|process|os|dns|sqlite)$" },
    },
    forbid("adapters-below-functions", "^shared/adapters", "^(infra|functions)/", "adapters do not know who uses them"),
    forbid("functions-below-infra", "^functions", "^infra/", "a function does not know how it is deployed"),
    forbid("production-without-tests", "^(infra|functions|shared)/", "^tests/", "what ships never imports tests"),
    { name: "no-circles", severity: "error", comment: "a circle has no inside", from: { path: "^(infra|functions|shared)/" }, to: { circular: true } },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|cdk\\.out)/" },
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { conditionNames: ["local", "import", "node", "default"], exportsFields: ["exports"], extensions: [".ts", ".tsx", ".js", ".mjs", ".json"] },
    tsPreCompilationDeps: false,
  },
};
