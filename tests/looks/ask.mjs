// Reads HTML, says as JSON what mail programs cannot show of it and what is not valid.
// ask.mjs caniemail|html-validate < mail.html, run where the packages are installed.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const require = createRequire(join(process.cwd(), "package.json"));
const html = readFileSync(0, "utf8");

async function caniemail() {
  const path = join(process.cwd(), "node_modules/caniemail/dist/index.js");
  const { caniemail: check } = await import(pathToFileURL(path));
  // Of Thunderbird the data know the one for macOS alone.
  const clients = ["gmail.*", "outlook.*", "apple-mail.*", "thunderbird.macos"];
  const { issues } = check({ clients, html });
  const listed = (found) => [...found].flatMap(([client, all]) => all.map((one) => [client, one.title, one.notes ?? []]));
  return { errors: listed(issues.errors), warnings: listed(issues.warnings) };
}

async function validate() {
  const { HtmlValidate } = require("html-validate");
  const report = await new HtmlValidate({ extends: ["html-validate:standard"] }).validateString(html);
  return report.results.flatMap((one) => one.messages.map((found) => [found.ruleId, found.line, found.message]));
}

console.log(JSON.stringify(process.argv[2] === "caniemail" ? await caniemail() : await validate()));
