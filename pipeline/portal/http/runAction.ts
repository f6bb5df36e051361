import { ActionError, refuseAccess } from '../ActionError.ts';
import type { Action } from '../actions/Action.ts';
import { makeHelpShow } from '../actions/helpShow.ts';
import { actions } from '../actions/index.ts';
import type { Context } from '../Context.ts';
import { answerBadRequest, answerFault, answerJson, answerRefusal } from './answers.ts';
import { readParams } from './readParams.ts';

const byName = new Map([...actions, makeHelpShow(actions)].map((action) => [action.name, action]));

/** Tells the operator what went wrong in this program. */
export type ReportFault = (error: unknown) => void;

/** Runs one call of the Action API, in a transaction of its own, and answers in CKAN's envelope. */
export async function runAction(
  name: string,
  request: Request,
  context: Context,
  report: ReportFault,
): Promise<Response> {
  const action = byName.get(name);
  if (action === undefined) return answerBadRequest(`Action name not known: ${name}`);
  const sent = await readParams(request, action.readOnly);
  if ('fault' in sent) return answerBadRequest(`JSON Error: ${sent.fault}`);
  const help = `${context.site.url}/api/3/action/help_show?name=${name}`;
  try {
    return answerJson({ help, success: true, result: run(action, sent.params, context) });
  } catch (error) {
    if (error instanceof ActionError) return answerRefusal(help, error, sent.params);
    report(error);
    return answerFault(help);
  }
}

function run(action: Action, params: Parameters<Action['run']>[0], context: Context): unknown {
  if (action.access === 'writer' && !context.mayWrite) throw refuseAccess(`User  not authorized to ${action.name}`);
  return action.readOnly ? action.run(params, context) : context.database.transact(() => action.run(params, context));
}
