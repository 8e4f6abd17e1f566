import { CommanderError } from 'commander';
import { createProgram } from './cli/program.ts';
import { EXIT } from './cli/exit-code.ts';
import { AppError } from './core/errors.ts';

/** The command line. Ends by itself: an exit code is set, and what is open is closed before. */
try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  // Commander has said what was wrong, or shown the help it was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof AppError) {
    process.stderr.write(`culprit: ${error.message}\n`);
    return error.code === 'invalid' ? EXIT.usage : EXIT.failure;
  }
  process.stderr.write(
    `culprit: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return EXIT.failure;
}
