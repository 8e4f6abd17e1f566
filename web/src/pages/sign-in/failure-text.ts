import type { DashboardCatalogue } from '../../../../server/i18n/dashboard/dashboard-catalogue.ts';
import type { Format } from '../../../../server/i18n/format.ts';
import { ApiFailure } from '../../api/failure.ts';

/** Why somebody was not let in. `wrong`: what it means when the server does not take what was given. */
export function failureText(
  error: Error,
  { words, format, wrong }: { words: DashboardCatalogue; format: Format; wrong: string },
): string {
  const { signIn, states } = words;
  if (!(error instanceof ApiFailure)) throw error;
  const { field, waitSeconds } = error;
  switch (error.kind) {
    case 'signed-out':
    case 'not-found':
      return wrong;
    case 'refused':
      return field === 'email' || field === 'password' || field === 'name' ? signIn.field[field] : wrong;
    case 'too-many':
      return signIn.tooMany(format, { seconds: waitSeconds });
    case 'offline':
      return states.offline;
    case 'forbidden':
    case 'trouble':
      return states.trouble;
  }
}
