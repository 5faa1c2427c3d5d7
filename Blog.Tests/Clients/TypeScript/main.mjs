// Generates types from both OpenAPI documents of a running blog, compiles the sessions with them, and runs the sessions.
// Run it in this folder: node --enable-source-maps main.mjs http://localhost:5000

import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const address = process.argv[2];

const apis = [
  { name: "native", document: "/swagger/v1/swagger.json" },
  { name: "realworld", document: "/swagger/realworld/swagger.json" },
];

for (const api of apis) {
  api.operations = await generate(api);
}

compile();

for (const api of apis) {
  await run(api);
}

/** Writes the types of a document, as a module that is checked with the sessions, and returns its operations. */
async function generate({ name, document }) {
  const response = await fetch(address + document);
  if (!response.ok) {
    throw new Error(`${document}: ${response.status}`);
  }

  const content = await response.json();
  await mkdir("generated", { recursive: true });
  await writeFile(`generated/${name}.ts`, astToString(await openapiTS(content)));
  return Object.entries(content.paths).flatMap(
    ([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
}

/** Compiles with TypeScript 7, which is faster. The generator needs TypeScript 5. */
function compile() {
  const { status } = spawnSync(process.execPath, ["node_modules/typescript-7/bin/tsc"], { stdio: "inherit" });
  if (status !== 0) {
    process.exit(1);
  }
}

/** Runs the session of a document, and fails if it leaves an operation out. */
async function run({ name, operations }) {
  const { walk } = await import(`./build/${name}/session.js`);
  const called = new Set();
  await walk(address, called);
  const missing = operations.filter((operation) => !called.has(operation));
  if (missing.length > 0) {
    throw new Error(`The session ${name} does not call ${missing.join(", ")}`);
  }

  console.log(`${name}: ${operations.length} operations`);
}
