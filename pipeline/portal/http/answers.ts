import type { ActionError, Refusal } from '../ActionError.ts';
import { renderJson } from '../tables/rawNumber.ts';

const jsonType = 'application/json;charset=utf-8';

/** JSON as an answer. Raw numbers come out as they are printed. */
export function answerJson(value: unknown, status = 200): Response {
  return new Response(renderJson(value), { status, headers: { 'Content-Type': jsonType } });
}

/** What CKAN answers when it cannot even tell what was asked: 400 and a JSON text, no envelope. */
export function answerBadRequest(message: string): Response {
  return answerJson(`Bad request - ${message}`, 400);
}

interface Kind {
  readonly status: number;
  readonly type: string;
  /** What CKAN puts before a message. */
  readonly heading: string;
}

/** How each refusal is answered (`ckan/views/api.py`, 2.11). Clients go by `__type`. */
const kinds: Readonly<Record<Refusal['kind'], Kind>> = {
  forbidden: { status: 403, type: 'Authorization Error', heading: 'Access denied' },
  integrity: { status: 400, type: 'Integrity Error', heading: '' },
  'not-found': { status: 404, type: 'Not Found Error', heading: 'Not found' },
  search: { status: 409, type: 'Search Error', heading: '' },
  'search-query': { status: 400, type: 'Search Query Error', heading: '' },
  validation: { status: 409, type: 'Validation Error', heading: '' },
};

/** A refusal in CKAN's envelope; `help` is the address of the action's help, `sent` what was sent to it. */
export function answerRefusal(help: string, { refusal }: ActionError, sent: unknown): Response {
  const { status, type, heading } = kinds[refusal.kind];
  const told =
    refusal.kind === 'validation'
      ? refusal.fields
      : { message: [heading, refusal.message].filter((part) => part !== '').join(': ') };
  const data = refusal.kind === 'integrity' ? { data: sent } : {};
  return answerJson({ help, error: { ...told, ...data, __type: type }, success: false }, status);
}

/** The answer to a fault of this program; what went wrong is told to the operator, not to the caller. */
export function answerFault(help: string): Response {
  const error = { __type: 'Internal Server Error', message: 'Internal Server Error' };
  return answerJson({ help, error, success: false }, 500);
}
