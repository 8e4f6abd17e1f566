import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { AppError } from '../core/errors.ts';
import { announcementRoutes } from './announcement-routes.ts';
import { audienceRoutes } from './audience/audience-routes.ts';
import { connectRoutes } from './connect-routes.ts';
import type { HttpDeps } from './deps.ts';
import { errorResponse } from './error-response.ts';
import { evidenceRoutes } from './evidence/evidence-routes.ts';
import { guard } from './guard.ts';
import { healthRoutes } from './health-routes.ts';
import type { HttpEnv } from './http-env.ts';
import { culpritRoutes } from './incidents/culprit-routes.ts';
import { incidentDecisionRoutes } from './incidents/decide-routes.ts';
import { incidentRoutes } from './incidents/incident-routes.ts';
import { incidentVerbRoutes } from './incidents/verb-routes.ts';
import { ingestRoutes } from './ingest-routes.ts';
import { lateSendRoutes } from './late-send-routes.ts';
import { mailActionRoutes } from './mail-actions/action-routes.ts';
import { mailLogRoutes } from './mails/log-routes.ts';
import { myMailRoutes } from './mails/my-mail-routes.ts';
import { recipientRoutes } from './mails/recipient-routes.ts';
import { stopRoutes } from './mails/stop-routes.ts';
import { testMailRoutes } from './mails/test-mail-routes.ts';
import { meRoutes } from './members/me-routes.ts';
import { memberRoutes } from './members/member-routes.ts';
import { signInRoutes } from './members/sign-in-routes.ts';
import { openApiDocument } from './openapi/document.ts';
import { deliveryRoutes } from './delivery-routes.ts';
import { destinationRoutes } from './destination-routes.ts';
import { documentRoutes } from './openapi/routes.ts';
import type { OpenApiDocument } from './openapi/types.ts';
import { optOutLinkRoutes } from './opt-out/link-routes.ts';
import { optOutPageRoutes } from './opt-out/page-routes.ts';
import { pageRoutes } from './page-routes.ts';
import { platformRoutes } from './platform-routes.ts';
import { practiceRoutes } from './practice-routes.ts';
import { privacyRoutes } from './privacy-routes.ts';
import { providerRoutes } from './provider-routes.ts';
import { quarantineRoutes } from './quarantine-routes.ts';
import { ratingRoutes } from './rating-routes.ts';
import { reportPageRoutes } from './reports/report-page-routes.ts';
import { reviewRoutes } from './review-routes.ts';
import { securityHeaders } from './security-headers.ts';
import { bounceRoutes } from './mails/bounce-routes.ts';
import { sensitivityRoutes } from './sensitivity-routes.ts';
import { settingsRoutes } from './settings-routes.ts';
import { shareRoutes } from './shares/share-routes.ts';
import { suppressionCheck } from './suppression-check.ts';
import { suppressionRoutes } from './suppression-routes.ts';
import { templatePageRoutes } from './template-page-routes.ts';
import { templateRoutes } from './template-routes.ts';
import { tokenRoutes } from './token-routes.ts';
import { verdictRoutes } from './verdict-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** The HTTP interface. Every error is `{ "error": { code, message, details? } }`; every answer names its request id. */
export function createApp(deps: HttpDeps) {
  const app = new Hono<HttpEnv>();
  app.onError((error, c) => errorResponse(c, error, deps.log));
  app.notFound((c) =>
    errorResponse(c, new AppError('not-found', 'there is nothing at this address'), deps.log),
  );
  let document: OpenApiDocument | undefined;
  return (
    app
      .use('*', async (c, next) => {
        // Made here, never taken over: it is logged, and what a client sends may be anything.
        const requestId = randomUUID();
        c.set('requestId', requestId);
        c.header('X-Request-Id', requestId);
        await next();
      })
      .use('*', securityHeaders())
      .use('*', guard(deps))
      .route('/', webhookRoutes(deps))
      .route('/', providerRoutes(deps))
      .route('/', ingestRoutes(deps))
      .route('/', optOutLinkRoutes(deps))
      .route('/', optOutPageRoutes(deps))
      .route('/', mailActionRoutes(deps))
      .route('/', reportPageRoutes(deps))
      .route('/', suppressionRoutes(deps))
      .route('/', suppressionCheck(deps))
      .route('/', audienceRoutes(deps))
      .route('/', verdictRoutes(deps))
      .route('/', incidentRoutes(deps))
      .route('/', incidentVerbRoutes(deps))
      .route('/', incidentDecisionRoutes(deps))
      .route('/', culpritRoutes(deps))
      .route('/', announcementRoutes(deps))
      .route('/', evidenceRoutes(deps))
      .route('/', practiceRoutes(deps))
      .route('/', lateSendRoutes(deps))
      .route('/', ratingRoutes(deps))
      .route('/', platformRoutes(deps))
      .route('/', connectRoutes(deps))
      .route('/', templateRoutes(deps))
      .route('/', templatePageRoutes(deps))
      .route('/', reviewRoutes(deps))
      .route('/', quarantineRoutes(deps))
      .route('/', privacyRoutes(deps))
      .route('/', healthRoutes(deps))
      .route('/', signInRoutes(deps))
      .route('/', meRoutes(deps))
      .route('/', memberRoutes(deps))
      .route('/', recipientRoutes(deps))
      .route('/', testMailRoutes(deps))
      .route('/', myMailRoutes(deps))
      .route('/', mailLogRoutes(deps))
      .route('/', stopRoutes(deps))
      .route('/', tokenRoutes(deps))
      .route('/', destinationRoutes(deps))
      .route('/', deliveryRoutes(deps))
      .route('/', settingsRoutes(deps))
      .route('/', sensitivityRoutes(deps))
      .route('/', bounceRoutes(deps))
      .route('/', shareRoutes(deps))
      .route('/', pageRoutes(deps))
      // Made when it is first asked for, of all routes, these among them.
      .route(
        '/',
        documentRoutes({
          document: () => (document ??= openApiDocument(app)),
          language: deps.optOut.language,
        }),
      )
  );
}

/** The routes with the types of their inputs and answers, for a typed client. */
export type Api = ReturnType<typeof createApp>;
