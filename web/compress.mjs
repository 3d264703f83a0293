// Puts `file.br` and `file.gz` (and `file.zst` where this Node can) beside every file of dist/ that is worth it: text of
// 1 KiB or more. The server sends them as they are; a coding that is missing here it makes itself when it starts.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as zlib from "node:zlib";

const smallest = 1024;
const compressible = /\.(css|csv|html?|ico|js|json|map|mjs|svg|txt|wasm|webmanifest|xml)$/;

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
const codings = {
  br: (octets) => zlib.brotliCompressSync(octets, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: octets.length } }),
  gz: (octets) => zlib.gzipSync(octets, { level: 9 }),
};
if (zlib.zstdCompressSync)
  codings.zst = (octets) => zlib.zstdCompressSync(octets, { params: { [zlib.constants.ZSTD_c_compressionLevel]: 19 } });

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });

for (const file of filesBelow(process.argv[2] ?? "dist")) {
  if (!compressible.test(file)) continue;
  const octets = readFileSync(file);
  for (const [ending, encode] of Object.entries(codings)) {
    const sibling = `${file}.${ending}`;
    const coded = octets.length < smallest ? octets : encode(octets);
    if (coded.length < octets.length) writeFileSync(sibling, coded);
    else rmSync(sibling, { force: true });
  }
}
