/** What is wrong with something that is chosen and not typed, at its place and said aloud; nothing where nothing is. */
export function Fault({ of: error }: { of: string | undefined }) {
  return error ? (
    <p className="field-error" role="alert">
      {error}
    </p>
  ) : null;
}
