/** The forms that openapi-typescript gives operations, for those that are written by hand. */
export interface Read<Answer, Query = undefined, Path = undefined> {
  parameters: { query: Query; path: Path };
  responses: { 200: { content: { 'application/json': Answer } } };
}

export interface Write<Body, Answer, Status extends 200 | 201> {
  parameters: { header?: Record<string, string> };
  requestBody: { content: { 'application/json': Body } };
  responses: Record<Status, { content: { 'application/json': Answer } }>;
}
