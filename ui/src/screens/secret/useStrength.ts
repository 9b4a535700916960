import { useEffect, useState } from "react";
import { useBackend } from "../../backend/context";
import type { PasswordStrength } from "../../backend/types";

/**
 * How long a password holds, asked anew at every key. It goes to the program and nowhere else: not into the answers that
 * are kept, which have what was asked for in their names.
 */
export function useStrength(password: string, about: readonly string[]): PasswordStrength | null {
  const backend = useBackend();
  const [strength, setStrength] = useState<PasswordStrength | null>(null);
  const known = about.join("\n");
  useEffect(() => {
    let isLate = false;
    if (password === "") setStrength(null);
    else {
      backend
        .passwordStrength(password, known.split("\n"))
        .then((answer) => isLate || setStrength(answer))
        // Without an answer nothing is shown; whether it is enough is asked again when it is set.
        .catch(() => isLate || setStrength(null));
    }
    return () => {
      isLate = true;
    };
  }, [backend, password, known]);
  return strength;
}
