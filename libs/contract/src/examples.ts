export interface Example {
  headers: Record<string, string>;
  payload?: unknown;
}

export const EXAMPLES: Record<string, Example> = {};
