#!/usr/bin/env node
// Runs on any Node, so that an old one gets a sentence and not a syntax error.
var least = [22, 12];
var version = process.versions.node.split('.').map(Number);

if (version[0] < least[0] || (version[0] === least[0] && version[1] < least[1])) {
  process.stderr.write(
    'culprit needs Node ' +
      least.join('.') +
      ' or newer; this is Node ' +
      process.versions.node +
      '.\n' +
      '`npm ci` brings a new one along: use `npx culprit` or `npm run` inside the project,\n' +
      'or install it from https://nodejs.org.\n',
  );
  process.exitCode = 1;
} else {
  import('../dist/cli.js').catch(function (error) {
    var isMissing = error.code === 'ERR_MODULE_NOT_FOUND' && /dist.cli\.js/.test(error.message);
    process.stderr.write(isMissing ? 'culprit is not built yet; run: npm run build\n' : error.stack + '\n');
    process.exitCode = 1;
  });
}
