import { renderJson } from './renderJson.ts';
import { describeDataPackage } from './tabular/describeDataPackage.ts';
import type { Writer } from './Writer.ts';

/** `datapackage.json`: the tables as a Data Package (version 2.0), for Frictionless and the tools that read it. */
export const dataPackageWriter: Writer = {
  name: 'datapackage',
  *write(plan, context) {
    yield ['datapackage.json', renderJson(describeDataPackage(plan, context))];
  },
};
