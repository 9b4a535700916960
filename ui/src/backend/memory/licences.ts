const line = "-".repeat(80);

/** A list of licences as `scripts/list-licences.mjs` writes it, with few of its parts. */
export const licenceList = `Ankommen stands under the European Union Public Licence 1.2 (EUPL-1.2).

${line}
react (MIT)
    Copyright (c) Meta Platforms, Inc. and affiliates.
react-dom (MIT)
    Copyright (c) Meta Platforms, Inc. and affiliates.

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction.

${line}
lucide-react (ISC)
    Copyright (c) Lucide Contributors

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted.

${line}
@fontsource-variable/noto-sans (OFL-1.1)
    Copyright 2022 The Noto Project Authors

This Font Software is licensed under the SIL Open Font License, Version 1.1.
`;
