/** An answer that is an error: RFC 9457 and the members that every service adds. */
export interface ProblemBody {
  code: string;
  title: string;
  detail: string;
  status: number;
  instance?: string;
  errors?: { field: string; code: string; message: string }[];
}

/** `status` 0: nothing answered. Decide by `code`, show `title` and `detail`. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(readonly problem: ProblemBody) {
    super(problem.code);
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }

  /** To be named when asking for help. */
  get requestId(): string | undefined {
    return this.problem.instance?.replace(/^urn:toandan:request:/, '');
  }
}

/** A problem of what was answered; a proxy's page in place of a problem document becomes `unreadable`. */
export function problemOf(status: number, body: unknown): ApiProblem {
  return new ApiProblem(
    isProblem(body) ? { ...body, status } : { code: 'unreadable', title: '', detail: '', status },
  );
}

export function noAnswer(): ApiProblem {
  return new ApiProblem({ code: 'no-answer', title: '', detail: '', status: 0 });
}

function isProblem(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}
