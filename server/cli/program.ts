import { Command } from 'commander';
import { addAnalyse } from './analyse.ts';
import { addBackup } from './backup.ts';
import { addConnect } from './connect.ts';
import { addDemo } from './demo.ts';
import { addDoctor } from './doctor.ts';
import { addErase } from './erase.ts';
import { addExplain } from './explain.ts';
import { addImport } from './import.ts';
import { addIngest } from './ingest.ts';
import { addMembers } from './members.ts';
import { addMigrate } from './migrate.ts';
import { addPerson } from './person.ts';
import { addPolicy } from './policy.ts';
import { addPractice } from './practice.ts';
import { addProfiles } from './profiles.ts';
import { addRatings } from './ratings.ts';
import { addReplay } from './replay.ts';
import { addReport } from './report.ts';
import { addServe } from './serve.ts';
import { addConfig } from './show-config.ts';
import { addTokens } from './tokens.ts';

const EXIT_CODES = `
Exit codes: 0 done, 1 failed, 2 wrong usage or settings, 3 some lines refused,
4 doctor or connect found something, 5 the demo named no template. Settings: culprit config`;

/** Every command; errors are thrown, help is printed. */
export function createProgram(): Command {
  const program = new Command('culprit')
    .description('Names the WhatsApp template that makes people opt out.')
    .addHelpText('after', EXIT_CODES)
    .showHelpAfterError('(culprit --help lists the commands)')
    .exitOverride();
  for (const add of [
    addServe,
    addDemo,
    addImport,
    addProfiles,
    addIngest,
    addAnalyse,
    addReport,
    addExplain,
    addPractice,
    addPolicy,
    addRatings,
    addPerson,
    addErase,
    addReplay,
    addBackup,
    addConnect,
    addDoctor,
    addTokens,
    addMembers,
    addMigrate,
    addConfig,
  ]) {
    add(program);
  }
  return program;
}
