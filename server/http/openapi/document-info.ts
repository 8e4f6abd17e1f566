/** What holds for every route. */
export const INTRODUCTION = [
  'Whoever calls shows a token, `Authorization: Bearer clp_…`; `culprit tokens create` makes one. Each operation names the scope that its token needs; none includes another, but that `admin` opens what `review` opens. A member who is signed in has a cookie instead, and the scopes of their role; what writes with it, and every `POST /auth/…`, has to come from a page of the service (`Sec-Fetch-Site`, or `Origin`).',
  'Every error has one shape, `{"error": {"code", "message", "details"}}`. 400 means that the request is wrong and repeating it will not help; 503 and 429 come with `Retry-After`, and repeating is right. Everything may be sent twice: a fact counts once.',
  'Bodies are UTF-8 and at most 3 MB. JSON is read whatever `Content-Type` says. Where it is said, `application/x-ndjson` takes one entry a line, and `Content-Encoding: gzip` a packed body.',
  'Tokens have no limit of requests: a full queue answers 503. The page of opt-out links and signing in, which anybody can try, have one, and answer 429.',
  'Instants are written as ISO 8601 in UTC, and read with any offset or as epoch milliseconds. Answers may get new members; bear with those you do not know. `X-Request-Id` is in every answer.',
].join('\n\n');
