/** How long a client may take to answer what the server asks of it, in milliseconds; then the server goes on without. */
export const PATIENCE = 1500;

/** What a promise gives, or `otherwise` when it is not settled within some milliseconds. */
export function within<T>(promise: Promise<T>, milliseconds: number, otherwise: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(otherwise()), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
